import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, statementsOf } from '../../../test/ask.ts'
import { databases, openTestStore } from '../../../test/stores.ts'
import { written } from '../../../test/write.ts'
import { encodeId } from '../../store/records/global-id.ts'
import type { Store } from '../../store/store.ts'

const tie = encodeId('Partnership', 'mukdahan--quang-tri')

describe.each(databases)('the commitments of the open data set on %s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it('say what was agreed, between whom, by when, and who says so, in one statement', async () => {
    const query = `{
      commitments(filter: { province: ["mukdahan"], status: [AGREED], dueBefore: "2027-01-01", asOf: "2026-11-22" }) {
        totalCount
        nodes {
          text owedBy agreedOn dueOn status overdue: status(asOf: "2027-01-01") doneOn
          partnership { province { slug } sisterCity { slug } } agreement { slug commitments { dueOn } }
          engagement { slug } sector { code } organization { slug } person { slug } followUpOf { id } followUps { id }
          evidence { slug } sources { slug publishedOn }
        }
      }
    }`
    let answer: unknown
    const statements = await statementsOf(store, async () => {
      answer = await dataOf(store, query)
    })
    // Beside that one, the names of the provinces, which are kept.
    expect(statements.length).toBeLessThanOrEqual(2)
    expect(answer).toMatchInlineSnapshot(`
      {
        "commitments": {
          "nodes": [
            {
              "agreedOn": "2024-08-05",
              "agreement": {
                "commitments": [
                  {
                    "dueOn": "2026",
                  },
                ],
                "slug": "mukdahan-quang-tri-plan",
              },
              "doneOn": null,
              "dueOn": "2026",
              "engagement": null,
              "evidence": [],
              "followUpOf": null,
              "followUps": [],
              "organization": null,
              "overdue": "OVERDUE",
              "owedBy": "BOTH",
              "partnership": {
                "province": {
                  "slug": "mukdahan",
                },
                "sisterCity": {
                  "slug": "quang-tri",
                },
              },
              "person": null,
              "sector": null,
              "sources": [
                {
                  "publishedOn": "2024-08-05",
                  "slug": "vnplus-quang-tri-mukdahan",
                },
              ],
              "status": "AGREED",
              "text": "Review the cooperation plan 2025–2030 at talks in Mukdahan in 2026",
            },
          ],
          "totalCount": 1,
        },
      }
    `)
  })

  it('are on the worklist until they are done, on the timeline, and of the tie', async () => {
    const query = `query ($tie: ID!) {
      soon: worklist(province: "mukdahan", asOf: "2026-11-22") { commitmentsDue { status } }
      later: worklist(province: "mukdahan", asOf: "2027-02-01") { commitmentsDue { status } }
      early: worklist(province: "mukdahan", asOf: "2024-09-01", withinDays: 30) { commitmentsDue { status } }
      before: worklist(province: "mukdahan", asOf: "2024-08-01", withinDays: 3650) { commitmentsDue { status } }
      elsewhere: worklist(province: "phuket", asOf: "2027-02-01") { commitmentsDue { status } }
      timeline(subject: $tie, from: "2024-08-05") { on kind label label_th: label(lang: TH) }
      past: timeline(subject: $tie, from: "2024-08-05", asOf: "2026-12-30") { kind }
      node(id: $tie) { ... on Partnership {
        commitments { totalCount }
        open: commitments(filter: { status: [STARTED, OVERDUE] }) { totalCount }
        then: commitments(filter: { asOf: "2024-08-04" }) { totalCount }
      } }
    }`
    expect(await dataOf(store, query, { tie })).toMatchInlineSnapshot(`
      {
        "before": {
          "commitmentsDue": [],
        },
        "early": {
          "commitmentsDue": [],
        },
        "elsewhere": {
          "commitmentsDue": [],
        },
        "later": {
          "commitmentsDue": [
            {
              "status": "OVERDUE",
            },
          ],
        },
        "node": {
          "commitments": {
            "totalCount": 1,
          },
          "open": {
            "totalCount": 0,
          },
          "then": {
            "totalCount": 0,
          },
        },
        "past": [
          {
            "kind": "SIGNED",
          },
          {
            "kind": "COMMITMENT_AGREED",
          },
          {
            "kind": "ENTERED_INTO_FORCE",
          },
        ],
        "soon": {
          "commitmentsDue": [
            {
              "status": "AGREED",
            },
          ],
        },
        "timeline": [
          {
            "kind": "SIGNED",
            "label": "Signed: Cooperation plan 2025–2030 between Mukdahan and Quang Tri",
            "label_th": "ลงนาม: แผนความร่วมมือ พ.ศ. 2568–2573 ระหว่างจังหวัดมุกดาหารกับกว๋างจิ",
            "on": "2024-08-05",
          },
          {
            "kind": "COMMITMENT_AGREED",
            "label": "Commitment agreed: Review the cooperation plan 2025–2030 at talks in Mukdahan in 2026",
            "label_th": "ตกลงข้อผูกพัน: หารือที่มุกดาหารใน พ.ศ. 2569 เพื่อทบทวนการดำเนินงานตามแผนความร่วมมือ พ.ศ. 2568–2573",
            "on": "2024-08-05",
          },
          {
            "kind": "ENTERED_INTO_FORCE",
            "label": "Entered into force: Cooperation plan 2025–2030 between Mukdahan and Quang Tri",
            "label_th": "เริ่มมีผลใช้บังคับ: แผนความร่วมมือ พ.ศ. 2568–2573 ระหว่างจังหวัดมุกดาหารกับกว๋างจิ",
            "on": "2025-01-01",
          },
          {
            "kind": "COMMITMENT_DUE",
            "label": "Commitment due: Review the cooperation plan 2025–2030 at talks in Mukdahan in 2026",
            "label_th": "ครบกำหนดข้อผูกพัน: หารือที่มุกดาหารใน พ.ศ. 2569 เพื่อทบทวนการดำเนินงานตามแผนความร่วมมือ พ.ศ. 2568–2573",
            "on": "2026",
          },
        ],
      }
    `)
  })

  it('are kept by whoever owes them, by side, and in the order of their days', async () => {
    const record = (input: object) =>
      written(
        store,
        'recordCommitment',
        { partnership: tie, agreedOn: '2024', reason: 'Minutes.', ...input },
        {
          selection: 'commitment { id }',
        },
      )
    const source = encodeId('Source', 'quangtri-mukdahan-2024')
    const person = encodeId('Person', 'saranyu-sema')
    await record({ textTh: 'ส่งรายชื่อ', owedBy: 'THAI_SIDE', dueOn: '2025-03', person, sources: [source] })
    await record({ textEn: 'Open a fair', owedBy: 'PARTNER', sector: 'TRADE', sources: [source] })
    const query = `query ($person: ID!) {
      asc: commitments(filter: { province: ["mukdahan"] }) { nodes { text dueOn } }
      desc: commitments(orderBy: DUE_ON_DESC, filter: { sisterCity: ["quang-tri"] }) { nodes { text dueOn } }
      theirs: commitments(filter: { owedBy: [PARTNER, BOTH], sector: [TRADE] }) { nodes { text } }
      hers: commitments(filter: { person: $person }) { nodes { text } }
    }`
    expect(await dataOf(store, query, { person })).toMatchInlineSnapshot(`
      {
        "asc": {
          "nodes": [
            {
              "dueOn": "2025-03",
              "text": "ส่งรายชื่อ",
            },
            {
              "dueOn": "2026",
              "text": "Review the cooperation plan 2025–2030 at talks in Mukdahan in 2026",
            },
            {
              "dueOn": null,
              "text": "Open a fair",
            },
          ],
        },
        "desc": {
          "nodes": [
            {
              "dueOn": "2026",
              "text": "Review the cooperation plan 2025–2030 at talks in Mukdahan in 2026",
            },
            {
              "dueOn": "2025-03",
              "text": "ส่งรายชื่อ",
            },
            {
              "dueOn": null,
              "text": "Open a fair",
            },
          ],
        },
        "hers": {
          "nodes": [
            {
              "text": "ส่งรายชื่อ",
            },
          ],
        },
        "theirs": {
          "nodes": [
            {
              "text": "Open a fair",
            },
          ],
        },
      }
    `)
  })
})
