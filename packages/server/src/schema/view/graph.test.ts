import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('draws the ties of one province', async () => {
    const data = await dataOf(
      store,
      `{
        graph(filter: { province: ["TH-83"], country: ["CN"] }) {
          places { __typename name location { latitude } country { code } }
          partnerships { thaiParty { ... on Province { name } } sisterCity { name } since }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "graph": {
          "partnerships": [
            {
              "since": "2005-09",
              "sisterCity": {
                "name": "Hainan Province",
              },
              "thaiParty": {
                "name": "Phuket",
              },
            },
            {
              "since": "2017-06-27",
              "sisterCity": {
                "name": "Suining",
              },
              "thaiParty": {
                "name": "Phuket",
              },
            },
            {
              "since": "2017-05-11",
              "sisterCity": {
                "name": "Xiamen",
              },
              "thaiParty": {
                "name": "Phuket",
              },
            },
            {
              "since": null,
              "sisterCity": {
                "name": "Yantai",
              },
              "thaiParty": {
                "name": "Phuket",
              },
            },
            {
              "since": "2016-07-18",
              "sisterCity": {
                "name": "Zhanjiang",
              },
              "thaiParty": {
                "name": "Phuket",
              },
            },
          ],
          "places": [
            {
              "__typename": "Province",
              "country": {
                "code": "TH",
              },
              "location": {
                "latitude": 7.89059,
              },
              "name": "Phuket",
            },
            {
              "__typename": "SisterCity",
              "country": {
                "code": "CN",
              },
              "location": {
                "latitude": 20.04583,
              },
              "name": "Hainan Province",
            },
            {
              "__typename": "SisterCity",
              "country": {
                "code": "CN",
              },
              "location": {
                "latitude": 30.50802,
              },
              "name": "Suining",
            },
            {
              "__typename": "SisterCity",
              "country": {
                "code": "CN",
              },
              "location": {
                "latitude": 24.47979,
              },
              "name": "Xiamen",
            },
            {
              "__typename": "SisterCity",
              "country": {
                "code": "CN",
              },
              "location": {
                "latitude": 37.47649,
              },
              "name": "Yantai",
            },
            {
              "__typename": "SisterCity",
              "country": {
                "code": "CN",
              },
              "location": {
                "latitude": 21.28145,
              },
              "name": "Zhanjiang",
            },
          ],
        },
      }
    `)
  })

  it('has both ends of every tie among its places', async () => {
    const { graph } = await dataOf(
      store,
      `{
        graph {
          places { id }
          partnerships { thaiParty { ... on Province { id } ... on Municipality { id } } sisterCity { id } }
        }
      }`,
    )
    const places = graph.places.map(({ id }: { id: string }) => id)
    const ends = graph.partnerships.flatMap(({ thaiParty, sisterCity }: Record<string, { id: string }>) => [
      thaiParty!.id,
      sisterCity!.id,
    ])
    expect(new Set(ends)).toEqual(new Set(places))
    expect(places).toHaveLength(new Set(places).size)
  })
})
