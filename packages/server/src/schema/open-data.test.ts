import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '../../test/ask.ts'
import { databases, openTestStore } from '../../test/stores.ts'
import type { Store } from '../store/store.ts'

// What a reader asks of the open data set: answers that change only when a source says something else.
describe.each(databases)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  const inForce = async (province: string, asOf: string): Promise<string[]> => {
    const { agreements } = await dataOf(
      store,
      `query ($province: String!, $asOf: Date!) {
        agreements(filter: { province: [$province], status: [IN_FORCE], asOf: $asOf }, first: 100) { nodes { slug } }
      }`,
      { province, asOf },
    )
    return agreements.nodes.map(({ slug }: { slug: string }) => slug).sort()
  }

  it('Phuket: what was in force when its office opened, and what is now', async () => {
    expect(await inForce('TH-83', '2016-07-26')).toEqual([
      'phuket-city-penang-island',
      'phuket-hainan',
      'phuket-nakhodka',
      'phuket-nice',
      'phuket-port-blair',
      'phuket-zhanjiang',
    ])
    expect(await inForce('TH-83', '2026-11-29')).toEqual([
      'phuket-city-penang-island',
      'phuket-gold-coast',
      'phuket-hainan',
      'phuket-macao',
      'phuket-nakhodka',
      'phuket-nice',
      'phuket-port-blair',
      'phuket-suining',
      'phuket-xiamen',
      'phuket-zhanjiang',
    ])
  })

  it('Phuket: no consulate first seen in 2023 is counted for 2016', async () => {
    const { registerGap, consulates } = await dataOf(
      store,
      `{
        registerGap(province: "TH-83", asOf: "2016-07-26") { property claims { asOf } recorded }
        consulates(filter: { province: ["TH-83"], asOf: "2016-07-26" }, first: 100) { nodes { country { code } } }
      }`,
    )
    const countries = consulates.nodes.map(({ country }: { country: { code: string } }) => country.code)
    for (const later of ['CL', 'ES', 'MX', 'NP', 'CH', 'SE', 'KZ', 'RU']) expect(countries).not.toContain(later)
    const claim = registerGap.find(
      (gap: { property: string; claims: { asOf: string }[] }) =>
        gap.property === 'CONSUL_COUNTRY_COUNT' && gap.claims[0]?.asOf === '2016-07-26',
    )
    expect(claim.recorded).toBe(new Set(countries).size)
  })

  it('Phuket: the opening of its office is no visit of a country', async () => {
    const { engagement } = await dataOf(
      store,
      `{ engagement(slug: "phuket-protocol-2016") { place countries { code } hosts { name person { name } } visitors { name } } }`,
    )
    expect(engagement).toMatchInlineSnapshot(`
      {
        "countries": [],
        "hosts": [
          {
            "name": null,
            "person": {
              "name": "Chamroen Tipayapongtada",
            },
          },
          {
            "name": "Foreign consuls in Phuket",
            "person": null,
          },
        ],
        "place": "Phuket Provincial Hall",
        "visitors": [
          {
            "name": "Department of Protocol, Ministry of Foreign Affairs of Thailand",
          },
        ],
      }
    `)
  })

  it('Bangkok: one paper of each chain of renewals is in force', async () => {
    const now = await inForce('TH-10', '2026-11-29')
    const chains = /^bangkok-(fukuoka-prefecture-mou|beijing-councils|shanghai-councils)-/
    expect(now.filter(slug => chains.test(slug))).toEqual([
      'bangkok-beijing-councils-2025',
      'bangkok-fukuoka-prefecture-mou-2023',
      'bangkok-shanghai-councils-2025',
    ])
    expect((await inForce('TH-10', '2015-01-01')).filter(slug => chains.test(slug))).toEqual([
      'bangkok-beijing-councils-2001',
      'bangkok-fukuoka-prefecture-mou-2012',
      'bangkok-shanghai-councils-1999',
    ])
    expect(await inForce('TH-10', '1996-12-31')).toEqual(['bangkok-beijing', 'bangkok-washington-dc'])
  })

  it('Chiang Mai: what was in force on the first day of each decade', async () => {
    expect(await inForce('TH-50', '1990-01-01')).toEqual(['chiang-mai-city-uozu'])
    expect(await inForce('TH-50', '2000-01-01')).toEqual([
      'chiang-mai-city-kunming',
      'chiang-mai-city-uozu',
      'chiang-mai-saitama-prefecture',
    ])
    expect(await inForce('TH-50', '2020-01-01')).toEqual([
      'chiang-mai-chengdu',
      'chiang-mai-city-harbin',
      'chiang-mai-city-jiangyou',
      'chiang-mai-city-kunming',
      'chiang-mai-city-uozu',
      'chiang-mai-hokkaido',
      'chiang-mai-meishan-loi',
      'chiang-mai-saitama-prefecture',
      'chiang-mai-shanghai',
      'chiang-mai-yogyakarta',
    ])
  })

  it('Khon Kaen: with whom, since when, on whose word', async () => {
    const { agreements } = await dataOf(
      store,
      `{
        agreements(filter: { province: ["TH-40"], status: [IN_FORCE], asOf: "2026-11-29" }, orderBy: SIGNED_ON_ASC, first: 10) {
          nodes { slug signedOn sources { slug } }
        }
      }`,
    )
    expect(agreements.nodes).toMatchInlineSnapshot(`
      [
        {
          "signedOn": "2012-05",
          "slug": "khon-kaen-fujian",
          "sources": [
            {
              "slug": "shfjr-fujian-kk",
            },
          ],
        },
        {
          "signedOn": "2016-06",
          "slug": "khon-kaen-city-mizuho",
          "sources": [
            {
              "slug": "mizuho-town-khon-kaen",
            },
            {
              "slug": "thaiembassy-mizuho",
            },
          ],
        },
        {
          "signedOn": "2017-05-01",
          "slug": "khon-kaen-city-nanning-2017",
          "sources": [
            {
              "slug": "kk-nanning-2017",
            },
          ],
        },
        {
          "signedOn": "2022-11-16",
          "slug": "khon-kaen-da-nang",
          "sources": [
            {
              "slug": "consular-khon-kaen-2025",
            },
            {
              "slug": "esan-da-nang-2022",
            },
            {
              "slug": "khonkaenlink-da-nang-2022",
            },
            {
              "slug": "vnplus-fr-khon-kaen-2023",
            },
            {
              "slug": "vnplus-khon-kaen-2023",
            },
            {
              "slug": "vnplus-statement-2022",
            },
          ],
        },
        {
          "signedOn": "2024-10-08",
          "slug": "khon-kaen-vientiane",
          "sources": [
            {
              "slug": "fm91-laos-2025",
            },
            {
              "slug": "laotiantimes-2024",
            },
            {
              "slug": "nation-kk-vientiane",
            },
            {
              "slug": "vnnews-laos-2024",
            },
          ],
        },
      ]
    `)
  })

  it('Mukdahan: a plan that is signed comes into force on its own day and ends on its own', async () => {
    const { before, signed, from, until, after } = await dataOf(
      store,
      `{
        before: agreement(slug: "mukdahan-quang-tri-plan") { status(asOf: "2024-08-04") }
        signed: agreement(slug: "mukdahan-quang-tri-plan") { status(asOf: "2024-12-31") }
        from: agreement(slug: "mukdahan-quang-tri-plan") { status(asOf: "2025-01-01") }
        until: agreement(slug: "mukdahan-quang-tri-plan") { status(asOf: "2030-12-31") }
        after: agreement(slug: "mukdahan-quang-tri-plan") { status(asOf: "2031-01-01") }
      }`,
    )
    expect([before, signed, from, until, after].map(paper => paper.status)).toEqual([
      'NOT_YET',
      'SIGNED',
      'IN_FORCE',
      'IN_FORCE',
      'EXPIRED',
    ])
    expect(await inForce('TH-49', '2026-11-29')).toEqual([
      'mukdahan-chongzuo',
      'mukdahan-quang-tri',
      'mukdahan-quang-tri-plan',
    ])
  })
})
