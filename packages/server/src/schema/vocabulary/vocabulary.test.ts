import { isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf, statementsOf } from '../../../test/ask.ts'
import { openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import { schema } from '../index.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

interface Value {
  readonly value: string
  readonly label: string
  readonly labelTh: string
}
type Vocabulary = { readonly name: string; readonly values: readonly Value[] }[]

const all = async (): Promise<Vocabulary> =>
  (await dataOf(store, '{ vocabulary { name values { value label labelTh: label(lang: TH) } } }')).vocabulary

const enums = Object.values(schema.getTypeMap())
  .filter(isEnumType)
  .filter(({ name }) => !name.startsWith('__'))

describe('the vocabulary', () => {
  it('has every value of every enum of the schema, in the order of the schema, and no other', async () => {
    expect((await all()).map(({ name, values }) => [name, values.map(({ value }) => value)])).toEqual(
      enums.map(type => [type.name, type.getValues().map(({ name }) => name)]).sort(([a], [b]) => (a! < b! ? -1 : 1)),
    )
  })

  it('has a label in English and one in Thai script for each', async () => {
    const labels = (await all()).flatMap(({ name, values }) => values.map(value => ({ name, ...value })))
    expect(labels.length).toBeGreaterThan(200)
    expect(labels.filter(({ label }) => !/^\p{Lu}[\p{Script=Latin}\p{Script=Thai} ,:-]+$/u.test(label))).toEqual([])
    expect(labels.filter(({ labelTh }) => !/^\p{Script=Thai}/u.test(labelTh))).toEqual([])
    expect(labels.filter(({ label, labelTh }) => label === labelTh || `${label}${labelTh}`.length > 140)).toEqual([])
  })

  // Two values with one label would be two choices that nobody can tell apart.
  it('tells the values of an enum apart in each language', async () => {
    for (const { name, values } of await all())
      for (const key of ['label', 'labelTh'] as const)
        expect([name, new Set(values.map(value => value[key])).size]).toEqual([name, values.length])
  })

  it('gives those asked for, without a statement to the database', async () => {
    let data: unknown
    const statements = await statementsOf(store, async () => {
      data = await dataOf(
        store,
        '{ vocabulary(names: ["Relationship", "Confidence"]) { name values { value label(lang: TH) } } }',
      )
    })
    expect(statements).toEqual([])
    expect(data).toMatchInlineSnapshot(`
      {
        "vocabulary": [
          {
            "name": "Relationship",
            "values": [
              {
                "label": "เมืองพี่เมืองน้อง",
                "value": "SISTER_CITY",
              },
              {
                "label": "เมืองมิตรภาพ",
                "value": "FRIENDSHIP_CITY",
              },
              {
                "label": "เมืองคู่แฝด",
                "value": "TWIN_CITY",
              },
              {
                "label": "ความร่วมมือเฉพาะด้าน",
                "value": "THEMATIC",
              },
              {
                "label": "ไม่ระบุ",
                "value": "UNSPECIFIED",
              },
            ],
          },
          {
            "name": "Confidence",
            "values": [
              {
                "label": "สูง",
                "value": "HIGH",
              },
              {
                "label": "ปานกลาง",
                "value": "MEDIUM",
              },
              {
                "label": "ต่ำ",
                "value": "LOW",
              },
            ],
          },
        ],
      }
    `)
  })

  it('refuses a name that is none of an enum', async () => {
    const { errors } = await ask(store, '{ vocabulary(names: ["Relationship", "Province"]) { name } }')
    expect(errors?.[0]?.originalError).toMatchObject({
      code: 'BAD_INPUT',
      message: 'names: "Province" is no enum of this API; give the name of one, like AgreementStatus.',
    })
  })
})
