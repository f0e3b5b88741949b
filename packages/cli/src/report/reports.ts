import {
  AwaitingApproval,
  Briefing,
  type Client,
  Commitments,
  Engagements,
  FiscalYear,
  InForce,
  items,
  Partnerships,
  Province,
  Worklist,
} from '@sister-city-graph/sdk'
import { Failure } from '../exit.ts'
import type { ReportDocument, Section } from './document.ts'
import { agreementsIn, anniversariesIn, commitmentsIn, engagementsIn, table, tiesIn } from './sections.ts'
import type { Teller } from './teller.ts'

export interface Asked {
  readonly client: Client
  readonly signal: AbortSignal
  readonly tell: Teller
  readonly province: string
  readonly sisterCity: string
  /** A Buddhist year */
  readonly year: number
  /** The day of the report */
  readonly asOf: string
}

type Made = Pick<ReportDocument, 'title' | 'about' | 'sections'>

const onDay = ({ tell, asOf }: Asked): string => tell.say(`ข้อมูล ณ วันที่ ${tell.date(asOf)}`, `As of ${tell.date(asOf)}`)

const all = async <Item>(found: AsyncIterable<Item>): Promise<Item[]> => {
  const list: Item[] = []
  for await (const item of found) list.push(item)
  return list
}

const provinceName = async ({ client, signal, tell, province }: Asked): Promise<string> => {
  const { province: found } = await client.request(Province, { code: province }, { signal })
  if (!found) throw new Failure(`There is no province "${province}": give its code or slug, like TH-83 or phuket.`)
  return tell.place(found)
}

async function briefing(asked: Asked): Promise<Made> {
  const { client, signal, tell, province, sisterCity, asOf } = asked
  const { briefing: found } = await client.request(Briefing, { province, sisterCity, asOf }, { signal })
  if (!found)
    throw new Failure(
      `${province} and ${sisterCity} have no tie on record on ${asOf}: scg query shows which there are.`,
    )
  const { partnership, lastContact } = found
  const { relationship, since, sectors } = partnership
  const sides = `${tell.place(partnership.thaiParty)} – ${tell.city(partnership.sisterCity)}`
  const met = lastContact && (lastContact.agreement ?? lastContact.engagement)
  const last = (what: string) => tell.say(`ครั้งล่าสุด ${what}`, `last ${what}`)
  const named = [
    [
      tell.say('ความสัมพันธ์', 'Relationship'),
      tell.label('Relationship', relationship),
      since && tell.say(`ตั้งแต่ ${tell.date(since)}`, `since ${tell.date(since)}`),
    ],
    [tell.say('สาขาความร่วมมือ', 'Sectors'), sectors.map(sector => tell.name(sector)).join(', ')],
    [
      tell.say('สภาพการติดต่อ', 'Contact'),
      tell.label('ContactState', partnership.contact.state),
      lastContact && last(`${tell.date(lastContact.on)}: ${met ? tell.title(met) : '–'}`),
    ],
  ]
  return {
    title: tell.say(`เอกสารประกอบการหารือ: ${sides}`, `Briefing: ${sides}`),
    about: [
      onDay(asked),
      ...named.flatMap(([name, ...said]) => (said[0] ? [`${name}: ${said.filter(part => part).join(', ')}`] : [])),
    ],
    sections: [
      table(tell.say('ประเด็นที่ควรหยิบยก', 'What to raise'), found.toRaise, [
        [tell.say('ประเด็น', 'Why'), 3, ({ reason }) => tell.label('RaiseReason', reason)],
        [tell.say('วันที่', 'Date'), 2, ({ on }) => tell.date(on)],
        [
          tell.say('เรื่อง', 'About'),
          7,
          ({ agreement, commitment }) => {
            if (agreement) return tell.title(agreement)
            if (commitment) return tell.say(commitment.textTh, commitment.text)
            return met ? tell.say(`ติดต่อครั้งล่าสุด: ${tell.title(met)}`, `Last contact: ${tell.title(met)}`) : sides
          },
        ],
      ]),
      commitmentsIn(tell, tell.say('ข้อผูกพันที่ยังค้าง', 'Open commitments'), found.openCommitments),
      anniversariesIn(tell, found.anniversaries),
      agreementsIn(tell, tell.say('ความตกลง', 'Agreements'), found.agreements),
      engagementsIn(tell, tell.say('กิจกรรม', 'Engagements'), found.engagements),
      table(tell.say('บุคคลที่เคยพบ', 'People met'), found.people, [
        [tell.say('ชื่อ', 'Name'), 4, person => tell.name(person)],
        [tell.say('ตำแหน่ง', 'Post'), 8, ({ posts }) => posts.map(post => tell.title(post)).join('; ') || '–'],
      ]),
      table(tell.say('ข้อมูลที่ยังขัดแย้งกัน', 'What sources disagree about'), found.conflicts, [
        [tell.say('ประเด็น', 'Question'), 5, ({ topic }) => topic],
        [
          tell.say('แหล่งข้อมูลระบุว่า', 'What they say'),
          7,
          ({ facts }) =>
            tell.cited(
              facts
                .map(({ text, date, quantity, quote }) => text ?? date ?? quantity?.value ?? quote ?? '–')
                .join(' / '),
              facts.map(({ source }) => source),
            ),
        ],
      ]),
    ],
  }
}

async function fiscalYear(asked: Asked): Promise<Made> {
  const { client, signal, tell, province, year } = asked
  const filter = { province: [province] }
  const found = await client.request(FiscalYear, { year, filter }, { signal })
  const span = { from: `${year - 544}-10-01`, to: `${year - 543}-09-30` }
  const held = await all(
    items(
      client,
      Engagements,
      { filter: { ...filter, ...span, stage: ['HELD'] }, orderBy: 'STARTS_ON_ASC', first: 100 },
      { signal },
    ),
  )
  const counted = (heading: string, rows: (typeof found)['agreementsByKind']): Section =>
    table(heading, rows, [
      [tell.say('กลุ่ม', 'Group'), 6, row => tell.say(row.labelTh, row.label)],
      [tell.say('จำนวน', 'Number'), 2, ({ total }) => String(total)],
      [tell.say('อาจอยู่ในปีนี้', 'May lie in it'), 2, ({ doubtful }) => String(doubtful)],
    ])
  const sum = (rows: (typeof found)['agreementsByKind']): string => {
    const [total, doubtful] = [
      rows.reduce((all, row) => all + row.total, 0),
      rows.reduce((all, row) => all + row.doubtful, 0),
    ]
    return doubtful === 0 ? `${total}` : `${total} ${tell.say(`(อาจอีก ${doubtful})`, `(perhaps ${doubtful} more)`)}`
  }
  const title = tell.say(`รายงานประจำปีงบประมาณ พ.ศ. ${year}`, `Fiscal year ${year} (${year - 543})`)
  return {
    title: `${title}: ${await provinceName(asked)}`,
    about: [
      tell.period(span.from, span.to),
      [
        `${tell.say('ความตกลงที่ลงนาม', 'Agreements signed')}: ${sum(found.agreementsByKind)}`,
        `${tell.say('กิจกรรม', 'Engagements')}: ${sum(found.engagementsByKind)}`,
        `${tell.say('ข้อผูกพันที่ตกลงกัน', 'Commitments agreed')}: ${sum(found.commitmentsByStatus)}`,
      ].join('; '),
      tell.say(
        'นับเฉพาะรายการที่วันที่อยู่ในปีงบประมาณแน่นอน รายการที่ทราบเพียงเดือนหรือปีและอาจอยู่ในปีนี้แสดงแยกไว้',
        'Counted is what lies in the year for certain; what only may lie in it is told apart.',
      ),
    ],
    sections: [
      counted(tell.say('ความตกลงที่ลงนาม ตามประเภท', 'Agreements signed, by kind'), found.agreementsByKind),
      counted(tell.say('ความตกลงที่ลงนาม ตามประเทศ', 'Agreements signed, by country'), found.agreementsByCountry),
      counted(tell.say('กิจกรรม ตามทิศทาง', 'Engagements, by direction'), found.engagementsByDirection),
      counted(tell.say('กิจกรรม ตามประเภท', 'Engagements, by kind'), found.engagementsByKind),
      counted(tell.say('กิจกรรม ตามสาขา', 'Engagements, by sector'), found.engagementsBySector),
      counted(tell.say('ข้อผูกพันที่ตกลงกัน ตามสถานะ', 'Commitments agreed, by status'), found.commitmentsByStatus),
      engagementsIn(
        tell,
        tell.say('กิจกรรมทั้งหมด รวมที่อาจอยู่ในปีนี้', 'All engagements, also those that may lie in it'),
        held,
      ),
    ],
  }
}

async function handover(asked: Asked): Promise<Made> {
  const { client, signal, tell, province, asOf } = asked
  const of = { province: [province] }
  const name = await provinceName(asked)
  const ties = await all(
    items(client, Partnerships, { filter: of, asOf, orderBy: 'SISTER_CITY_EN_ASC', first: 100 }, { signal }),
  )
  const inForce = await all(items(client, InForce, { ...of, asOf, first: 100 }, { signal }))
  const open = await all(
    items(
      client,
      Commitments,
      { filter: { ...of, status: ['AGREED', 'STARTED', 'OVERDUE'], asOf }, asOf, first: 50 },
      { signal },
    ),
  )
  const from = `${Number(asOf.slice(0, 4)) - 2}${asOf.slice(4)}`.replace('-02-29', '-02-28')
  const lately = await all(items(client, Engagements, { filter: { ...of, from, to: asOf }, first: 100 }, { signal }))
  return {
    title: tell.say(`เอกสารส่งมอบงานวิเทศสัมพันธ์: ${name}`, `Handover of foreign relations: ${name}`),
    about: [onDay(asked)],
    sections: [
      tiesIn(tell, tell.say('ความสัมพันธ์', 'Ties'), ties, [
        tell.say('สภาพ', 'State'),
        2.4,
        ({ contact }) => tell.label('ContactState', contact.state),
      ]),
      agreementsIn(tell, tell.say('ความตกลงที่มีผลใช้บังคับ', 'Agreements in force'), inForce),
      commitmentsIn(tell, tell.say('ข้อผูกพันที่ยังค้าง', 'Open commitments'), open),
      engagementsIn(tell, tell.say('กิจกรรมในสองปีที่ผ่านมา', 'Engagements of the last two years'), lately),
    ],
  }
}

async function worklist(asked: Asked): Promise<Made> {
  const { client, signal, tell, province, asOf } = asked
  const name = await provinceName(asked)
  const { worklist: found } = await client.request(Worklist, { province, asOf }, { signal })
  const { worklist: waiting } = await client.request(AwaitingApproval, { province, asOf }, { signal })
  return {
    title: tell.say(`งานที่ต้องดำเนินการ: ${name}`, `Work list: ${name}`),
    about: [onDay(asked)],
    sections: [
      agreementsIn(tell, tell.say('หมดอายุแล้ว', 'Expired'), found.overdue),
      agreementsIn(tell, tell.say('ใกล้หมดอายุ', 'Ending soon'), found.expiring),
      agreementsIn(tell, tell.say('ใกล้กำหนดแจ้งบอกเลิก', 'Notice due'), found.noticeDue, ['title', 'noticeBy', 'ends']),
      table(tell.say('รออนุมัติ', 'Awaiting approval'), waiting.awaitingApproval, [
        [tell.say('ความตกลง', 'Agreement'), 5, ({ agreement }) => tell.title(agreement)],
        [
          tell.say('ขั้นตอน', 'Step'),
          4,
          ({ name: step, nameTh, body }) => tell.say(nameTh ?? '', step ?? '') || tell.label('ApprovalBody', body),
        ],
        [tell.say('รอตั้งแต่', 'Waiting since'), 2, ({ waitingSince }) => tell.date(waitingSince)],
        [tell.say('กำหนด', 'Due'), 2, ({ dueOn }) => tell.date(dueOn)],
      ]),
      commitmentsIn(tell, tell.say('ข้อผูกพันที่ถึงกำหนด', 'Commitments due'), found.commitmentsDue),
      table(tell.say('ข้อขัดแย้งที่ยังไม่ได้ข้อยุติ', 'Contradictions to settle'), found.conflicts, [
        [tell.say('คำถาม', 'Question'), 7, ({ topic }) => topic],
      ]),
      tiesIn(tell, tell.say('ขาดการติดต่อ', 'Dormant'), found.dormant),
      tiesIn(tell, tell.say('ไม่พบหลักฐานการติดต่อ', 'Without evidence of contact'), found.noEvidence),
      table(tell.say('ยังไม่คืบหน้า', 'Stalled'), found.stalled, [
        [tell.say('ความตกลง', 'Agreement'), 7, ({ agreement }) => tell.title(agreement)],
        [tell.say('สถานะ', 'Status'), 3, ({ agreement }) => tell.label('AgreementStatus', agreement.status)],
        [tell.say('รอมาแล้ว (เดือน)', 'Months waiting'), 2, ({ monthsWaiting }) => String(monthsWaiting)],
      ]),
      anniversariesIn(tell, found.anniversaries),
      agreementsIn(tell, tell.say('ข้อมูลไม่ครบ', 'Incomplete'), found.incomplete, ['title', 'missing']),
    ],
  }
}

/** Each report, and what it needs beside the province. */
export const reports = {
  briefing: { make: briefing, needs: ['sister-city'] },
  'fiscal-year': { make: fiscalYear, needs: ['year'] },
  handover: { make: handover, needs: [] },
  worklist: { make: worklist, needs: [] },
} as const satisfies Record<
  string,
  { make: (asked: Asked) => Promise<Made>; needs: readonly ('sister-city' | 'year')[] }
>

export type ReportName = keyof typeof reports
