import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql'

export interface GeneratedOperation {
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** Values that arguments may have, by the name of the argument or by `field.argument`. */
export type Values = Readonly<Record<string, readonly unknown[]>>

/** A number from 0 to 1, the same after each start with the same seed (mulberry32). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface GeneratedShape {
  /** An operation grows no further once it has so many */
  readonly manyFields?: number
  /** Queries that are asked for a quarter as often as others */
  readonly rare?: readonly string[]
}

/**
 * Valid queries of all shapes, without end: fields and arguments by chance, variables with and without defaults, aliases,
 * fragments that are used again, inline fragments on members of unions, directives with variables, lists in lists.
 */
export function* generatedOperations(
  schema: GraphQLSchema,
  seed: number,
  values: Values,
  { manyFields = 60, rare = [] }: GeneratedShape = {},
): Generator<GeneratedOperation> {
  const random = randomFrom(seed)
  const open = Object.values(schema.getQueryType()!.getFields()).filter(field => !('scope' in field.extensions))
  const roots = open.flatMap(field => Array<typeof field>(rare.includes(field.name) ? 1 : 4).fill(field))
  for (;;) yield operation(schema, roots, random, values, manyFields)
}

const operation = (
  schema: GraphQLSchema,
  queries: readonly GraphQLField<unknown, unknown>[],
  random: () => number,
  values: Values,
  manyFields: number,
): GeneratedOperation => {
  const chance = (probability: number) => random() < probability
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const depth = 2 + Math.floor(random() * 5)
  const variables: Record<string, unknown> = {}
  const declared: string[] = []
  const fragments: { readonly name: string; readonly type: string; readonly text: string; readonly levels: number }[] =
    []
  let names = 0
  let fields = 0

  /** A value as JSON; undefined to leave it out. */
  const argumentValue = (type: GraphQLInputType, keys: readonly string[]): unknown => {
    for (const key of keys) if (values[key]) return listed(type, pick(values[key]))
    const bare = getNullableType(type)
    if (isListType(bare))
      return Array.from({ length: 1 + Math.floor(random() * 2) }, () => argumentValue(bare.ofType, keys))
    if (isInputObjectType(bare))
      return Object.fromEntries(
        Object.values(bare.getFields())
          .filter(() => chance(0.3))
          .map(field => [field.name, argumentValue(field.type, [field.name])])
          .filter(([, value]) => value !== undefined),
      )
    if (isEnumType(bare)) return pick(bare.getValues()).name
    if (bare.name === 'Boolean') return chance(0.5)
    return undefined
  }

  /** Written into the document, or as a variable, with its value or with a default. */
  const argument = (field: string, { name, type }: GraphQLArgument): string[] => {
    const value = argumentValue(type, [`${field}.${name}`, name])
    if (value === undefined) return []
    if (chance(0.6)) return [`${name}: ${literal(type, value)}`]
    const variable = `v${declared.length}`
    if (chance(0.3)) declared.push(`$${variable}: ${String(getNullableType(type))} = ${literal(type, value)}`)
    else {
      declared.push(`$${variable}: ${type}`)
      variables[variable] = value
    }
    return [`${name}: $${variable}`]
  }

  const directive = (): string => {
    if (!chance(0.04)) return ''
    const value = chance(0.5)
    if (chance(0.5)) return ` @${pick(['skip', 'include'])}(if: ${value})`
    const variable = `v${declared.length}`
    declared.push(`$${variable}: Boolean!`)
    variables[variable] = value
    return ` @${pick(['skip', 'include'])}(if: $${variable})`
  }

  const selectField = (field: GraphQLField<unknown, unknown>, levels: number): string => {
    fields++
    const type = getNamedType(field.type)
    const args = field.args
      .filter(arg => isRequiredArgument(arg) || chance(arg.name === 'first' ? 0.6 : 0.25))
      .flatMap(arg => argument(field.name, arg))
    const call = args.length > 0 ? `(${args.join(', ')})` : ''
    const set = isCompositeType(type) ? ` ${selectionOf(type, levels - 1)}` : ''
    // A name of its own, or two fields of one name would have to be alike.
    return `n${names++}: ${field.name}${call}${directive()}${set}`
  }

  const selectionOf = (type: GraphQLNamedType, levels: number): string => {
    const known = fragments.filter(each => each.type === type.name && each.levels <= levels)
    if (known.length > 0 && chance(0.3)) return `{ ...${pick(known).name} }`
    const parts = isAbstractType(type) ? membersOf(type, levels) : fieldsOf(type as GraphQLObjectType, levels)
    const text = `{ ${parts.join(' ')} }`
    if (!chance(0.15)) return text
    const name = `f${fragments.length}`
    fragments.push({ name, type: type.name, text, levels })
    return `{ ...${name} }`
  }

  const membersOf = (type: Parameters<GraphQLSchema['getPossibleTypes']>[0], levels: number): string[] => [
    '__typename',
    ...schema
      .getPossibleTypes(type)
      .filter(() => chance(0.4))
      .map(member => `... on ${member.name} ${selectionOf(member, levels)}`),
  ]

  const fieldsOf = (type: GraphQLObjectType, levels: number): string[] => {
    const all = Object.values(type.getFields()).filter(
      field => !('scope' in field.extensions) && (levels > 0 || !isCompositeType(getNamedType(field.type))),
    )
    const wide = fields > manyFields ? 0.02 : 0.2
    const chosen = all.filter(field =>
      chance(isCompositeType(getNamedType(field.type)) ? wide + (fields > manyFields ? 0 : 0.1) : wide),
    )
    return ['__typename', ...chosen.map(field => selectField(field, levels))]
  }

  const roots = Array.from({ length: 1 + Math.floor(random() * 2) }, () => selectField(pick(queries), depth))
  const head = declared.length > 0 ? `query (${declared.join(', ')})` : 'query'
  const text = [`${head} { ${roots.join(' ')} }`]
  for (const { name, type, text: set } of fragments) text.push(`fragment ${name} on ${type} ${set}`)
  return { query: text.join('\n'), variables }
}

/** One value where a list is wanted is a list of one. */
const listed = (type: GraphQLInputType, value: unknown): unknown =>
  isListType(getNullableType(type)) && !Array.isArray(value) ? [value] : value

const literal = (type: GraphQLInputType, value: unknown): string => {
  const bare = getNullableType(type)
  if (isListType(bare) && Array.isArray(value)) return `[${value.map(each => literal(bare.ofType, each)).join(', ')}]`
  if (isInputObjectType(bare)) {
    const given = Object.entries(value as object).map(
      ([key, each]) => `${key}: ${literal(bare.getFields()[key]!.type, each)}`,
    )
    return `{ ${given.join(', ')} }`
  }
  return isEnumType(bare) ? String(value) : JSON.stringify(value)
}
