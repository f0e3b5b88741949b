import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { buildSchema, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { type CachedList, listPolicy, possibleTypes, typePolicies } from '../src/apollo.ts'
import { keys, listResolvers } from '../src/urql.ts'

const schema = buildSchema(await readFile(new URL('../../../schema.graphql', import.meta.url), 'utf8'))
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
const objects = types.filter(isObjectType)
const roots = ['Query', 'Mutation', 'Subscription']

describe('what a cache has to know of the schema', () => {
  it('the members of every interface and union', () => {
    const expected = types
      .filter(isAbstractType)
      .map(type => [type.name, schema.getPossibleTypes(type).map(String).sort()])
    const found = Object.entries(possibleTypes).map(([name, members]) => [name, members.toSorted()])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
    expect(possibleTypes['SearchResult']).toContain('Agreement')
  })

  it('every list with pages, by all arguments that make another list of it', () => {
    let count = 0
    for (const type of objects)
      for (const { name, args, type: of } of Object.values(type.getFields())) {
        const policy = typePolicies[type.name]?.fields?.[name]
        const isList = getNamedType(of).name.endsWith('Connection')
        expect([type.name, name, policy !== undefined]).toEqual([type.name, name, isList])
        expect(listResolvers(() => 'it')[type.name]?.[name]).toBe(isList ? 'it' : undefined)
        if (!isList) continue
        count += 1
        const paging = ['first', 'after', 'last', 'before']
        expect(policy!.keyArgs).toEqual(args.map(arg => arg.name).filter(arg => !paging.includes(arg)))
      }
    expect(count).toBeGreaterThan(15)
  })

  it('by what each record is known', () => {
    for (const type of objects.filter(({ name }) => !roots.includes(name))) {
      const { name } = type
      const hasId = 'id' in type.getFields()
      expect([name, keys[name]?.({ id: 'x' })]).toEqual([name, hasId ? 'x' : null])
      expect([name, keys[name]?.({})]).toEqual([name, null])
    }
  })
})

describe('the pages of a list in the cache of Apollo Client', () => {
  const { merge } = listPolicy(['filter'])
  const all = Array.from({ length: 141 }, (_, i) => i)
  const page = (from: number, size: number, kind: 'nodes' | 'edges'): CachedList => ({
    [kind]: all.slice(from, from + size),
    pageInfo: {
      startCursor: `c${from}`,
      endCursor: `c${Math.min(from + size, all.length)}`,
      hasPreviousPage: from > 0,
      hasNextPage: from + size < all.length,
    },
  })
  const argsOf = (from: number) => ({ args: from === 0 ? { first: 5 } : { first: 5, after: `c${from}` } })

  it('stand together whole, in pages of any size, of nodes or of edges, also where one came twice', () => {
    const sizes = fc.array(fc.record({ size: fc.integer({ min: 1, max: 100 }), twice: fc.boolean() }), { minLength: 1 })
    fc.assert(
      fc.property(sizes, fc.constantFrom('nodes', 'edges'), (sizes, kind) => {
        let list: CachedList | undefined
        let from = 0
        for (const { size, twice } of sizes) {
          for (let i = 0; i < (twice ? 2 : 1); i++) list = merge(list, page(from, size, kind), argsOf(from))
          from = Math.min(from + size, all.length)
          expect(list?.[kind]).toEqual(all.slice(0, from))
          expect(list?.pageInfo).toEqual({ ...page(0, from, kind).pageInfo })
          if (from === all.length) break
        }
      }),
    )
  })

  it('begin anew when the first page is fetched again, or one that does not belong to them', () => {
    const two = merge(merge(undefined, page(0, 5, 'nodes'), argsOf(0)), page(5, 5, 'nodes'), argsOf(5))
    expect(merge(two, page(0, 3, 'nodes'), argsOf(0)).nodes).toEqual([0, 1, 2])
    expect(merge(two, page(50, 3, 'nodes'), argsOf(50)).nodes).toEqual([50, 51, 52])
    expect(merge(two, { nodes: [] }, { args: null }).nodes).toEqual([])
  })
})
