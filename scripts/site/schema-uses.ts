import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** A field, and the types by which it leads to another: those of its answer, from the outside inwards. */
export interface Way {
  readonly type: string
  readonly field: string
  readonly over: readonly string[]
}

/** Where a schema mentions a type. */
export interface Uses {
  /** Queries, mutations and subscriptions that return it: itself, in a list, in pages or as one of several types */
  readonly asked: readonly Way[]
  /** Fields of other types that return it in one of these ways */
  readonly fields: readonly Way[]
  /** Arguments and fields of inputs that take it, like `Query.agreements(filter:)` */
  readonly taken: readonly { type: string; field: string; argument?: string }[]
  /** Unions that it is one of */
  readonly unions: readonly string[]
  /** Types that have it as their interface */
  readonly implementedBy: readonly string[]
}

/** Where each type of a schema occurs. */
export const usesIn = (schema: GraphQLSchema): ((type: GraphQLNamedType) => Uses) => {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
  const found = new Map(
    types.map(({ name }) => {
      const none: { [Key in keyof Uses]: Uses[Key][number][] } = {
        asked: [],
        fields: [],
        taken: [],
        unions: [],
        implementedBy: [],
      }
      return [name, none]
    }),
  )
  for (const type of types) {
    if (isUnionType(type)) for (const member of type.getTypes()) found.get(member.name)!.unions.push(type.name)
    if (isInputObjectType(type))
      for (const { name, type: taken } of Object.values(type.getFields()))
        found.get(getNamedType(taken).name)!.taken.push({ type: type.name, field: name })
    if (!isObjectType(type) && !isInterfaceType(type)) continue
    for (const { name } of type.getInterfaces()) found.get(name)!.implementedBy.push(type.name)
    for (const field of Object.values(type.getFields())) {
      for (const { name, type: taken } of field.args)
        found.get(getNamedType(taken).name)!.taken.push({ type: type.name, field: field.name, argument: name })
      for (const [returned, over] of within(schema, getNamedType(field.type))) {
        const uses = found.get(returned)!
        // A page of a list is no use of what it holds, and neither are its edges.
        if (roots.has(type as never)) uses.asked.push({ type: type.name, field: field.name, over })
        else if (!/(Connection|Edge)$/.test(type.name)) uses.fields.push({ type: type.name, field: field.name, over })
      }
    }
  }
  return ({ name }) => found.get(name)!
}

/** A type, and those that are had with it: what is in its pages, and what it may be. */
function within(schema: GraphQLSchema, type: GraphQLNamedType, over: string[] = []): [name: string, over: string[]][] {
  const inner = [...over, type.name]
  const nodes = isObjectType(type) && type.name.endsWith('Connection') ? type.getFields()['nodes'] : undefined
  let next: readonly GraphQLNamedType[] = nodes ? [getNamedType(nodes.type)] : []
  if (isUnionType(type)) next = type.getTypes()
  if (isInterfaceType(type)) next = schema.getPossibleTypes(type)
  return [[type.name, over], ...next.flatMap(each => within(schema, each, inner))]
}
