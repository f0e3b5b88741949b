import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, dataOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const found = async (text: string): Promise<string[]> => {
    const { search } = await dataOf(
      store,
      `query ($text: String!) {
        search(text: $text, first: 6) {
          nodes {
            __typename
            ... on Province { slug }
            ... on Municipality { slug }
            ... on SisterCity { slug }
            ... on Agreement { slug }
            ... on Engagement { slug }
            ... on Network { slug }
            ... on Organization { slug }
            ... on Source { slug }
          }
        }
      }`,
      { text },
    )
    return search.nodes.map(({ __typename, slug }: Record<string, string>) => `${__typename} ${slug}`)
  }

  it('finds in Thai', async () => {
    expect(await found('ภูเก็ต')).toMatchInlineSnapshot(`
      [
        "Province phuket",
        "Municipality phuket-city",
        "Agreement phuket-zhanjiang",
        "Agreement phuket-yantai",
        "Agreement phuket-xiamen",
        "Agreement phuket-vladivostok",
      ]
    `)
    expect(await found('เซี่ยเหมิน')).toMatchInlineSnapshot(`
      [
        "SisterCity xiamen",
        "Agreement phuket-xiamen",
        "Engagement phuket-xiamen-2025",
        "Engagement phuket-xiamen-2022",
        "Engagement phuket-xiamen-2019",
        "Engagement phuket-xiamen-2015",
      ]
    `)
  })

  it('finds in the local script, by an alias, and in spite of a typing error', async () => {
    expect((await found('厦门'))[0]).toBe('SisterCity xiamen')
    expect((await found('amoy'))[0]).toBe('SisterCity xiamen')
    expect((await found('phukett'))[0]).toBe('Province phuket')
  })

  it('gives a page of mixed records with their own fields', async () => {
    const data = await dataOf(
      store,
      `{
        search(text: "สำนักงานกิจการด้านความสัมพันธ์ระหว่างประเทศ", first: 1) {
          pageInfo { hasPreviousPage }
          nodes { __typename ... on Organization { slug province { code } openedOn } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "search": {
          "nodes": [
            {
              "__typename": "Organization",
              "openedOn": "2016-07-26",
              "province": {
                "code": "TH-83",
              },
              "slug": "phuket-international-affairs-office",
            },
          ],
          "pageInfo": {
            "hasPreviousPage": false,
          },
        },
      }
    `)
  })

  it('refuses to look for nothing', async () => {
    const { errors } = await ask(store, '{ search(text: " ") { totalCount } }')
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT' })
  })
})
