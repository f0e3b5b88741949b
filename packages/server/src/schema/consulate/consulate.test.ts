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

  it('lists the consulates of a province with what shows them at work', async () => {
    const data = await dataOf(
      store,
      `{
        province(code: "TH-83") {
          consulates { country { code } kind openedOn closedOn confirmedOn sources { slug } }
        }
      }`,
    )
    type Row = { country: { code: string }; kind: string; openedOn: string | null; confirmedOn: string | null }
    const rows = (data.province.consulates as Row[]).map(
      ({ country, kind, openedOn, confirmedOn }) =>
        `${country.code} ${kind} ${openedOn ?? '?'} … ${confirmedOn ?? '?'}`,
    )
    expect(rows).toMatchInlineSnapshot(`
      [
        "AT HONORARY_CONSULATE ? … 2025-10-14",
        "AU CONSULATE_GENERAL ? … 2023-03-23",
        "CH HONORARY_CONSULATE ? … 2023-03-23",
        "CL UNKNOWN ? … 2023-03-23",
        "CN CONSULAR_OFFICE 2014-11-06 … 2023-03-23",
        "CZ HONORARY_CONSULATE ? … 2023-03-23",
        "DE HONORARY_CONSULATE ? … 2023-03-23",
        "DK HONORARY_CONSULATE ? … 2013",
        "EE HONORARY_CONSULATE ? … 2023-03-23",
        "ES UNKNOWN ? … 2023-03-23",
        "FI HONORARY_CONSULATE ? … 2013",
        "FR HONORARY_CONSULATE ? … 2023-03-23",
        "GB HONORARY_CONSULATE ? … 2023-03-23",
        "IE HONORARY_CONSULATE ? … 2013",
        "IT HONORARY_CONSULATE ? … 2010-10",
        "KR HONORARY_CONSULATE ? … 2023-03-23",
        "KZ CONSULATE 2026-01 … 2026-01",
        "MX UNKNOWN ? … 2023-03-23",
        "NL HONORARY_CONSULATE ? … 2023-03-23",
        "NO HONORARY_CONSULATE 2009-11-26 … 2023-03-23",
        "NP UNKNOWN ? … 2023-03-23",
        "RU CONSULATE_GENERAL 2023-07-15 … 2026-02",
        "SE HONORARY_CONSULATE 2023-11 … 2023-11-20",
      ]
    `)
  })

  it('gives the whole record of one', async () => {
    const data = await dataOf(
      store,
      `{
        country(code: "CN") { consulates { province { code } kind openedOn closedOn confirmedOn note sources { slug } } }
      }`,
    )
    expect(data).toMatchInlineSnapshot(`
      {
        "country": {
          "consulates": [
            {
              "closedOn": null,
              "confirmedOn": "2023-03-23",
              "kind": "CONSULAR_OFFICE",
              "note": "Office in Phuket of the consulate-general in Songkhla.",
              "openedOn": "2014-11-06",
              "province": {
                "code": "TH-83",
              },
              "sources": [
                {
                  "slug": "astro-china",
                },
                {
                  "slug": "people-china-2014",
                },
                {
                  "slug": "phuketindex-china",
                },
                {
                  "slug": "tpn-consuls-2023",
                },
              ],
            },
          ],
        },
      }
    `)
  })
})
