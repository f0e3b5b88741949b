import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal'
import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
  getNullableType,
  introspectionFromSchema,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql'

/**
 * The schema as a type, in the form that gql.tada reads fastest, and beside it what that leaves out: the arguments.
 *
 * Not the file that its own command writes: that one also sets the schema of every `graphql()` in the program of whoever
 * imports it.
 */
export const introspectionTypes = (schema: GraphQLSchema): string =>
  [
    '// Generated from schema.graphql by `pnpm codegen`. Do not edit.',
    '',
    '/** The schema for `initGraphQLTada<{ introspection: introspection }>` of gql.tada. */',
    `export type introspection = ${preprocessIntrospection(minifyIntrospection(introspectionFromSchema(schema)))}`,
    '',
    '/**',
    ' * What fields and inputs take, by `Type.field` or the name of the input, in the words of the schema. What has a default',
    ' * may be left out, and is written as if it could be null.',
    ' */',
    'export type inputs = {',
    ...inputsOf(lexicographicSortSchema(schema)),
    '}',
    '',
  ].join('\n')

function inputsOf(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter(type => !isIntrospectionType(type))
  return types.flatMap(type => {
    if (isInputObjectType(type)) return [line(type.name, Object.values(type.getFields()))]
    if (!isObjectType(type) && !isInterfaceType(type)) return []
    const withArguments = Object.values(type.getFields()).filter(({ args }) => args.length > 0)
    return withArguments.map(({ name, args }) => line(`${type.name}.${name}`, args))
  })
}

const line = (place: string, inputs: readonly (GraphQLArgument | GraphQLInputField)[]): string => {
  const typed = inputs.map(
    ({ name, type, defaultValue }) => `${name}: '${defaultValue === undefined ? type : getNullableType(type)}'`,
  )
  return `  '${place}': { ${typed.join('; ')} }`
}
