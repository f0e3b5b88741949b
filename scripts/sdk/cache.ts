import { type GraphQLSchema, getNamedType, isAbstractType, isNonNullType, isObjectType } from 'graphql'

/** The arguments that choose a page, and do not make another list. */
const paging = new Set(['first', 'after', 'last', 'before'])

/** What clients that cache by record have to know of the schema, as a module of the SDK. */
export function cacheModule(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
  const objects = types.filter(isObjectType).sort(byName)
  const possibleTypes = Object.fromEntries(
    types
      .filter(isAbstractType)
      .sort(byName)
      .map(type => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  )
  const lists = Object.fromEntries(
    objects.flatMap(type => {
      const fields = Object.values(type.getFields()).filter(field =>
        getNamedType(field.type).name.endsWith('Connection'),
      )
      const argsOf = ({ args }: (typeof fields)[number]) =>
        args.map(({ name }) => name).filter(name => !paging.has(name))
      return fields.length > 0
        ? [[type.name, Object.fromEntries(fields.map(field => [field.name, argsOf(field)]))]]
        : []
    }),
  )
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
  const hasId = (type: (typeof objects)[number]): boolean => {
    const id = type.getFields()['id']
    return !!id && isNonNullType(id.type) && getNamedType(id.type).name === 'ID'
  }
  const named = (kept: readonly { name: string }[]) => JSON.stringify(kept.map(({ name }) => name))
  return [
    '// Generated from schema.graphql by `pnpm codegen`. Do not edit.',
    '',
    '/** The types that stand behind each interface and union. */',
    `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes)}`,
    '',
    '/** The lists with pages, by type and field: the arguments that make another list. */',
    `export const lists: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ${JSON.stringify(lists)}`,
    '',
    '/** Types without an id, but for the successes of mutations, which stand in `possibleTypes`. */',
    `export const valueTypes: readonly string[] = ${named(objects.filter(type => !roots.has(type) && !hasId(type) && !type.name.endsWith('Success')))}`,
    '',
    '/** Types with an id that are no `Node`, which `possibleTypes` has. */',
    `export const otherRecords: readonly string[] = ${named(objects.filter(type => hasId(type) && !type.getInterfaces().some(({ name }) => name === 'Node')))}`,
    '',
  ].join('\n')
}
