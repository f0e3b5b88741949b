import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, byResolvers, dataOf, statementsOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

const selection = `{
  partnership { thaiParty { ... on Place { slug } } sisterCity { slug } contact { state months } }
  agreements { slug status term { expiresOn } }
  lastContact { kind on agreement { slug } engagement { slug } }
  openCommitments { text owedBy status dueOn }
  engagements { slug startsOn }
  people { slug }
  conflicts { topic facts { source { slug } } }
  anniversaries { years on agreement { slug } }
  toRaise { reason on agreement { slug } commitment { text owedBy } }
}`

describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const briefing = async (args: string, fields = selection) =>
    (await dataOf(store, `{ briefing(${args}) ${fields} }`)).briefing

  it('tells all that a meeting needs', async () => {
    expect(
      await briefing('province: "mukdahan", sisterCity: "quang-tri", asOf: "2027-06-30", withinDays: 1500'),
    ).toMatchInlineSnapshot(`
      {
        "agreements": [
          {
            "slug": "mukdahan-quang-tri-plan",
            "status": "IN_FORCE",
            "term": {
              "expiresOn": "2030-12-31",
            },
          },
          {
            "slug": "mukdahan-quang-tri",
            "status": "IN_FORCE",
            "term": {
              "expiresOn": null,
            },
          },
        ],
        "anniversaries": [
          {
            "agreement": {
              "slug": "mukdahan-quang-tri-plan",
            },
            "on": "2029-08-05",
            "years": 5,
          },
          {
            "agreement": {
              "slug": "mukdahan-quang-tri",
            },
            "on": "2030-01-25",
            "years": 25,
          },
        ],
        "conflicts": [],
        "engagements": [],
        "lastContact": {
          "agreement": {
            "slug": "mukdahan-quang-tri-plan",
          },
          "engagement": null,
          "kind": "SIGNATURE",
          "on": "2024-08-05",
        },
        "openCommitments": [
          {
            "dueOn": "2026",
            "owedBy": "BOTH",
            "status": "OVERDUE",
            "text": "Review the cooperation plan 2025–2030 at talks in Mukdahan in 2026",
          },
        ],
        "partnership": {
          "contact": {
            "months": 34,
            "state": "DORMANT",
          },
          "sisterCity": {
            "slug": "quang-tri",
          },
          "thaiParty": {
            "slug": "mukdahan",
          },
        },
        "people": [],
        "toRaise": [
          {
            "agreement": null,
            "commitment": {
              "owedBy": "BOTH",
              "text": "Review the cooperation plan 2025–2030 at talks in Mukdahan in 2026",
            },
            "on": "2026",
            "reason": "COMMITMENT_OVERDUE",
          },
          {
            "agreement": {
              "slug": "mukdahan-quang-tri-plan",
            },
            "commitment": null,
            "on": "2030-12-31",
            "reason": "AGREEMENT_ENDS",
          },
          {
            "agreement": null,
            "commitment": null,
            "on": "2024-08-05",
            "reason": "DORMANT",
          },
        ],
      }
    `)
  })

  it('says who was met, and what sources disagree about', async () => {
    expect(
      await briefing(
        'province: "TH-83", sisterCity: "GOLD-COAST", asOf: "2026-11-29"',
        '{ people { slug } conflicts { topic } toRaise { reason on agreement { slug } } }',
      ),
    ).toMatchInlineSnapshot(`
      {
        "conflicts": [
          {
            "topic": "What was signed on 10 September 2018: a memorandum, or an agreement to work towards a tie?",
          },
          {
            "topic": "Where was it signed: at the governor's office or at a hotel?",
          },
        ],
        "people": [
          {
            "slug": "tom-tate",
          },
        ],
        "toRaise": [
          {
            "agreement": null,
            "on": "2018-09-10",
            "reason": "DORMANT",
          },
        ],
      }
    `)
    expect(
      await briefing(
        'province: "phuket", sisterCity: "xiamen", asOf: "2026-11-29"',
        '{ people { slug posts { title } } engagements { slug leaders { slug } } lastContact { kind on } }',
      ),
    ).toMatchInlineSnapshot(`
      {
        "engagements": [
          {
            "leaders": [
              {
                "slug": "chen-yanbin",
              },
            ],
            "slug": "phuket-xiamen-2025",
          },
          {
            "leaders": [],
            "slug": "phuket-xiamen-2022",
          },
          {
            "leaders": [],
            "slug": "phuket-xiamen-2019",
          },
          {
            "leaders": [],
            "slug": "phuket-xiamen-2015",
          },
        ],
        "lastContact": {
          "kind": "ENGAGEMENT",
          "on": "2025-06-24",
        },
        "people": [
          {
            "posts": [
              {
                "title": "Deputy director-general, committee of the free-trade zone of Xiamen",
              },
            ],
            "slug": "chen-yanbin",
          },
          {
            "posts": [
              {
                "title": "Vice Governor of Phuket",
              },
            ],
            "slug": "sanit-sriwihok",
          },
          {
            "posts": [
              {
                "title": "Mayor of Xiamen",
              },
            ],
            "slug": "zhuang-jiahan",
          },
        ],
      }
    `)
  })

  it('knows nothing that came after the day', async () => {
    expect(
      await briefing('province: "phuket", sisterCity: "xiamen", asOf: "2018-01-01", withinDays: 3650'),
    ).toMatchInlineSnapshot(`
      {
        "agreements": [
          {
            "slug": "phuket-xiamen",
            "status": "IN_FORCE",
            "term": {
              "expiresOn": null,
            },
          },
        ],
        "anniversaries": [
          {
            "agreement": {
              "slug": "phuket-xiamen",
            },
            "on": "2022-05-11",
            "years": 5,
          },
          {
            "agreement": {
              "slug": "phuket-xiamen",
            },
            "on": "2027-05-11",
            "years": 10,
          },
        ],
        "conflicts": [],
        "engagements": [
          {
            "slug": "phuket-xiamen-2015",
            "startsOn": "2015-12-03",
          },
        ],
        "lastContact": {
          "agreement": {
            "slug": "phuket-xiamen",
          },
          "engagement": null,
          "kind": "SIGNATURE",
          "on": "2017-05-11",
        },
        "openCommitments": [],
        "partnership": {
          "contact": {
            "months": 7,
            "state": "ACTIVE",
          },
          "sisterCity": {
            "slug": "xiamen",
          },
          "thaiParty": {
            "slug": "phuket",
          },
        },
        "people": [
          {
            "slug": "sanit-sriwihok",
          },
          {
            "slug": "zhuang-jiahan",
          },
        ],
        "toRaise": [],
      }
    `)
    expect(await briefing('province: "phuket", sisterCity: "xiamen", asOf: "1990-01-01"')).toBeNull()
  })

  it('takes the tie of a municipality where the province has none', async () => {
    const { partnership } = await briefing('province: "phuket", sisterCity: "las-vegas"')
    expect(partnership.thaiParty).toEqual({ slug: 'phuket-city' })
  })

  it('is read by one statement behind the names, and the resolvers say the same', async () => {
    const source = `{ briefing(province: "phuket", sisterCity: "xiamen", asOf: "2026-11-29") ${selection} }`
    const statements = await statementsOf(store, () => ask(store, source))
    expect(statements.filter(text => text.includes('json'))).toHaveLength(1)
    expect(await ask(store, source)).toEqual(await byResolvers(store, source))
  })

  it('has nothing where there is no tie, and refuses names of no place', async () => {
    expect(await briefing('province: "phuket", sisterCity: "quang-tri"')).toBeNull()
    for (const [args, said] of [
      ['province: "atlantis", sisterCity: "xiamen"', 'province'],
      ['province: "phuket", sisterCity: "xiamenn"', 'xiamen'],
      ['province: "phuket", sisterCity: "xiamen", withinDays: 3651', 'withinDays is 3651: give 0 to 3650.'],
      ['province: "phuket", sisterCity: "xiamen", dormantMonths: 0', 'ask for 1 to 1200'],
    ]) {
      const { data, errors } = await ask(store, `{ briefing(${args}) ${selection} }`)
      expect(data?.['briefing'] ?? null).toBeNull()
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(said!) })
    }
  })
})
