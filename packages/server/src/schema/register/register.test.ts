import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import { schema } from '../index.ts'
import { printedSchema } from './schema-hash.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('tells what the register holds and under which terms', async () => {
    const data = await dataOf(store, `{ register { revision counts { agreements sisterCities countries } license } }`)
    expect(data).toMatchInlineSnapshot(`
      {
        "register": {
          "counts": {
            "agreements": 188,
            "countries": 27,
            "sisterCities": 145,
          },
          "license": "CC BY 4.0; place data © GeoNames (CC BY 4.0)",
          "revision": 0,
        },
      }
    `)
  })

  it('names its schema by a hash that changes with it', async () => {
    const { register } = await dataOf(store, '{ register { schemaHash updatedAt } }')
    expect(register.schemaHash).toBe(createHash('sha256').update(printedSchema(schema)).digest('hex'))
    expect(register.updatedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  })
})
