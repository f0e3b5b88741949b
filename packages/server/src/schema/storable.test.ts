import { type GraphQLField, getNamedType, isNonNullType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import type { Store } from '../store/store.ts'
import { schema } from './index.ts'

/** Queries for one record by its slug or code, like `agreement(slug:)`. */
const lookups = Object.values(schema.getQueryType()!.getFields()).filter(
  ({ args, type }: GraphQLField<unknown, unknown>) =>
    ['slug', 'code'].includes(args[0]?.name ?? '') &&
    args[0]!.type.toString() === 'String!' &&
    isObjectType(getNamedType(type)) &&
    !isNonNullType(type),
)

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it.each(lookups.map(({ name, args }) => [name, args[0]!.name]))(
    '%s: what nobody is called is null',
    async (name, by) => {
      for (const key of ['nobody', '', 'phuket\0', '\0', '\ud800'])
        expect(await dataOf(store, `query ($key: String!) { ${name}(${by}: $key) { id } }`, { key })).toEqual({
          [name]: null,
        })
    },
  )

  it('there are such queries', () => {
    expect(lookups.length).toBeGreaterThan(8)
  })
})
