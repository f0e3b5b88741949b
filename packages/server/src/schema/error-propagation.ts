import {
  DirectiveLocation,
  type DocumentNode,
  GraphQLDirective,
  type GraphQLFieldConfigMap,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLSchema,
  GraphQLUnionType,
  getOperationAST,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** It has the name that other servers and clients know it by. */
export const disableErrorPropagation = new GraphQLDirective({
  name: 'experimental_disableErrorPropagation',
  description:
    'A field that fails is null, even where its type says that it is never null, and nothing around it is: the rest of the answer stays. `errors` has the path of each. For clients that look there before they trust a null.',
  locations: [DirectiveLocation.QUERY],
})

export const keepsErrorsInPlace = (document: DocumentNode, operationName?: string | null): boolean =>
  getOperationAST(document, operationName)?.directives?.some(
    ({ name }) => name.value === disableErrorPropagation.name,
  ) ?? false

const origin = new WeakMap<GraphQLSchema, GraphQLSchema>()

/** The schema that clients know, of one to execute with. */
export const publishedSchema = (schema: GraphQLSchema): GraphQLSchema => origin.get(schema) ?? schema

/** The same schema, of which every field may be null: so an error stays at its field. Only to execute with. */
export const withNullableFields = (schema: GraphQLSchema): GraphQLSchema => {
  type Named = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType
  const made = new Map<string, Named>()
  const named = <Type extends { readonly name: string }>(type: Type): Type =>
    (made.get(type.name) as Type | undefined) ?? type
  const nullable = (type: GraphQLOutputType): GraphQLOutputType => {
    if (isNonNullType(type)) return nullable(type.ofType)
    return isListType(type) ? new GraphQLList(nullable(type.ofType)) : named(type)
  }
  const fieldsOf = (fields: GraphQLFieldConfigMap<unknown, unknown>) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, type: nullable(field.type) }]))

  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    if (isUnionType(type)) {
      const config = type.toConfig()
      made.set(type.name, new GraphQLUnionType({ ...config, types: () => config.types.map(named) }))
    } else if (isObjectType(type) || isInterfaceType(type)) {
      const config = type.toConfig()
      const lazy = { fields: () => fieldsOf(config.fields), interfaces: () => config.interfaces.map(named) }
      made.set(
        type.name,
        isObjectType(type)
          ? new GraphQLObjectType({ ...(config as ReturnType<GraphQLObjectType['toConfig']>), ...lazy })
          : new GraphQLInterfaceType({ ...(config as ReturnType<GraphQLInterfaceType['toConfig']>), ...lazy }),
      )
    }
  }
  const config = schema.toConfig()
  const relaxed = new GraphQLSchema({
    ...config,
    query: config.query && named(config.query),
    mutation: config.mutation && named(config.mutation),
    subscription: config.subscription && named(config.subscription),
    types: config.types.filter(type => !isIntrospectionType(type)).map(named),
    assumeValid: true,
  })
  origin.set(relaxed, schema)
  return relaxed
}
