import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveKey, send } from '../../../test/keys.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, written } from '../../../test/write.ts'
import { createApp } from '../../app.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const province = encodeId('Province', 'TH-83')
const xiamen = encodeId('SisterCity', 'xiamen')
const phuket = viewerWith(['read', 'read:office', 'write:office'], { provinceIds: ['TH-83'] })
const reason = 'To keep it.'

describe.each(databases)('%s', kind => {
  let store: Store
  let fetch: ReturnType<typeof createApp>['fetch']
  let key: string
  beforeAll(async () => {
    store = await openTestStore(kind)
    fetch = createApp(store).fetch
    key = await giveKey(store, ['read', 'read:office', 'write:office'], { provinceIds: ['TH-83'] })
  })
  afterAll(() => store.close())

  const officer = { viewer: phuket }
  const ask = (query: string) => send(fetch, { key }, query)

  it('keeps notes, contacts and a budget, and gives them back to the office as one graph', async () => {
    await written(
      store,
      'recordOfficeNote',
      { province, kind: 'GIFT', title: 'ของที่ระลึก', text: 'A pewter plate.', on: '2026-11', about: xiamen, reason },
      { ...officer, selection: 'note { id }' },
    )
    await written(
      store,
      'recordOfficeContact',
      {
        province,
        name: 'Li Wei',
        post: 'Section chief',
        mail: 'li@example.org',
        phone: '+86 592 123 4567 ext. 12',
        purpose: 'Visits',
        confirmedOn: '2026-01-02',
        about: xiamen,
        reason,
      },
      { ...officer, selection: 'contact { id }' },
    )
    for (const [kind, amount] of [
      ['BUDGET', 250_000.5],
      ['COST', 12_000],
    ])
      await written(
        store,
        'recordOfficeBudgetLine',
        { province, kind, title: 'Visit of Xiamen', amount, fiscalYear: 2569, fund: 'Province', reason },
        { ...officer, selection: 'budgetLine { id }' },
      )
    const { data, errors, headers } = await ask(`{
      office(province: "phuket") {
        province { name }
        notes(text: "PEWTER plate") { totalCount nodes { kindLabel(lang: TH) title text on about { ... on SisterCity { name } } } }
        contacts { nodes { name post mail phone purpose confirmedOn version } }
        budgetLines(kind: [COST]) { nodes { title amount } }
        balance(fiscalYear: 2569) { fund budget cost left }
        changes { totalCount nodes { operation recordType actor reason } }
      }
      sisterCity(slug: "xiamen") { officeFile { notes { nodes { text } } contacts { nodes { name } } budgetLines { totalCount } } }
    }`)
    expect(errors).toBeUndefined()
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(data).toMatchInlineSnapshot(`
      {
        "office": {
          "balance": [
            {
              "budget": 250000.5,
              "cost": 12000,
              "fund": "Province",
              "left": 238000.5,
            },
          ],
          "budgetLines": {
            "nodes": [
              {
                "amount": 12000,
                "title": "Visit of Xiamen",
              },
            ],
          },
          "changes": {
            "nodes": [
              {
                "actor": "Officer",
                "operation": "CREATED",
                "reason": "To keep it.",
                "recordType": "OFFICE_NOTE",
              },
              {
                "actor": "Officer",
                "operation": "CREATED",
                "reason": "To keep it.",
                "recordType": "OFFICE_CONTACT",
              },
              {
                "actor": "Officer",
                "operation": "CREATED",
                "reason": "To keep it.",
                "recordType": "OFFICE_BUDGET_LINE",
              },
              {
                "actor": "Officer",
                "operation": "CREATED",
                "reason": "To keep it.",
                "recordType": "OFFICE_BUDGET_LINE",
              },
            ],
            "totalCount": 4,
          },
          "contacts": {
            "nodes": [
              {
                "confirmedOn": "2026-01-02",
                "mail": "li@example.org",
                "name": "Li Wei",
                "phone": "+86 592 123 4567 ext. 12",
                "post": "Section chief",
                "purpose": "Visits",
                "version": 1,
              },
            ],
          },
          "notes": {
            "nodes": [
              {
                "about": {
                  "name": "Xiamen",
                },
                "kindLabel": "ของที่ระลึก",
                "on": "2026-11",
                "text": "A pewter plate.",
                "title": "ของที่ระลึก",
              },
            ],
            "totalCount": 1,
          },
          "province": {
            "name": "Phuket",
          },
        },
        "sisterCity": {
          "officeFile": {
            "budgetLines": {
              "totalCount": 0,
            },
            "contacts": {
              "nodes": [
                {
                  "name": "Li Wei",
                },
              ],
            },
            "notes": {
              "nodes": [
                {
                  "text": "A pewter plate.",
                },
              ],
            },
          },
        },
      }
    `)
  })
})
