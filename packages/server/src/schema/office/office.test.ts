import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveKey, send } from '../../../test/keys.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { viewerWith, write, written } from '../../../test/write.ts'
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
      sisterCity(slug: "xiamen") { officeFile { notes { nodes { text province { slug } } } contacts { nodes { name } } budgetLines { totalCount } } }
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
                  "province": {
                    "slug": "phuket",
                  },
                  "text": "A pewter plate.",
                },
              ],
            },
          },
        },
      }
    `)
  })

  it('finds words however they were typed, and refuses what is no search', async () => {
    const input = { province, kind: 'DRAFT', text: 'Cafe\u0301 100% a_b\nบรรทัดที่สอง "quoted"', reason }
    await written(store, 'recordOfficeNote', input, { ...officer, selection: '' })
    const found = async (text: string) => {
      const query = 'query ($text: String!) { office(province: "phuket") { notes(text: $text) { totalCount } } }'
      const { data, errors } = await send(fetch, { key }, query, { text })
      return data.office?.notes.totalCount ?? errors![0]!.message
    }
    for (const text of ['caf\u00e9', 'CAFE\u0301', '00%', 'a_b', 'ทัดที่', '"quoted"', 'a_b 100%'])
      expect([text, await found(text)]).toEqual([text, 1])
    for (const text of ['axb', '%%', "'", '\0', '\ud800']) expect([text, await found(text)]).toEqual([text, 0])
    expect(await found('a '.repeat(101))).toBe('"text" is longer than 200 characters: ask for less.')
  })

  it('says so when a fiscal year is one of the common era', async () => {
    for (const field of ['balance(fiscalYear: 2026) { fund }', 'budgetLines(fiscalYear: 2026) { totalCount }']) {
      const { errors } = await ask(`{ office(province: "phuket") { ${field} } }`)
      expect(errors).toMatchObject([
        {
          message: 'fiscalYear: 2026 looks like a year of the common era; the fiscal year that ends in it is 2569.',
          extensions: { code: 'BAD_INPUT' },
        },
      ])
    }
  })

  it('keeps a phone number in digits that can be dialled, and nothing that is none', async () => {
    const record = (phone: string) =>
      write(
        store,
        'recordOfficeContact',
        { province, name: 'Li Na', purpose: 'Visits', confirmedOn: '2026-01-02', phone, reason },
        { ...officer, selection: 'contact { id version phone }' },
      )
    const { contact } = await record('๐๗๖ ๑๒๓ ๔๕๖ ต่อ ๗')
    expect(contact.phone).toBe('076 123 456 ต่อ 7')
    const change = { contact: contact.id, expectedVersion: 1, phone: '๐๗๖ ๖๕๔ ๓๒๑', reason }
    expect(
      await written(store, 'changeOfficeContact', change, { ...officer, selection: 'contact { phone }' }),
    ).toMatchObject({ contact: { phone: '076 654 321' } })
    for (const phone of ['      ', '(-----)', 'call me'])
      expect(await record(phone)).toMatchObject({ code: 'VALIDATION_FAILED', path: ['input', 'phone'] })
  })

  it('erases nothing for a day that is still to come: that would be every contact', async () => {
    expect(
      await write(
        store,
        'eraseOfficeContacts',
        { province, notConfirmedSince: '2099-01-01', reason },
        { ...officer, selection: 'erased' },
      ),
    ).toMatchObject({ violations: [{ code: 'DATE_IN_FUTURE', path: ['input', 'notConfirmedSince'] }] })
  })

  it('gives nothing back for an idempotency key once the province was taken from the key', async () => {
    const input = { province, kind: 'NOTE', text: 'Once', reason, idempotencyKey: 'once' }
    const selection = 'note { text }'
    await written(store, 'recordOfficeNote', input, { ...officer, selection })
    const moved = { viewer: { ...phuket, provinceIds: ['TH-10'] }, selection }
    await expect(write(store, 'recordOfficeNote', input, moved)).rejects.toThrow('has been removed since')
  })
})
