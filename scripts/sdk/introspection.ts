import { minifyIntrospection, preprocessIntrospection } from '@gql.tada/internal'
import { type GraphQLSchema, introspectionFromSchema } from 'graphql'

/**
 * The schema as a type, in the form that gql.tada reads fastest.
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
  ].join('\n')
