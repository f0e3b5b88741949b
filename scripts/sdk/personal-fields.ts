import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql'

/** Fields like `Query.viewer` whose answer depends on who asks: those that need a scope, the viewer, and its budget. */
export const personalFields = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap(type =>
      Object.values(type.getFields())
        .filter(field => field.extensions['scope'] || /^(Viewer|RateLimit)$/.test(getNamedType(field.type).name))
        .map(field => `${type.name}.${field.name}`),
    )
