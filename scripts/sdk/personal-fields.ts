import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql'

/** Fields like `Query.viewer` whose answer depends on who asks: those that need a scope, and the viewer itself. */
export const personalFields = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap(type =>
      Object.values(type.getFields())
        .filter(field => field.extensions['scope'] || getNamedType(field.type).name === 'Viewer')
        .map(field => `${type.name}.${field.name}`),
    )
