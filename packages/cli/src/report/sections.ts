import type { AgreementKind, AgreementStatus, ContactKind, MissingItem, OwedBy, TermKind } from '@sister-city-graph/sdk'
import type { Cell, Section } from './document.ts'
import type { Named, Source, Teller, Titled } from './teller.ts'

// Sections that several reports have.

/** The name of a column, how wide it is beside the others, and what stands in it. */
type Column<Row> = readonly [name: string, share: number, cell: (row: Row) => Cell | string]

export const table = <Row>(heading: string, rows: readonly Row[], columns: readonly Column<Row>[]): Section => ({
  heading,
  columns: columns.map(([name, share]) => ({ name, share })),
  rows: rows.map(row =>
    columns.map(([, , cell]) => {
      const made = cell(row)
      return typeof made === 'string' ? { text: made } : made
    }),
  ),
})

export interface AgreementRow extends Titled {
  readonly kind: AgreementKind
  readonly status: AgreementStatus
  readonly signedOn: string | null
  readonly term: { readonly kind: TermKind; readonly expiresOn: string | null; readonly noticeBy: string | null }
  readonly missing: readonly MissingItem[]
  readonly sources?: readonly Source[]
}

/** What can be said of an agreement, each a column. */
const agreementColumns = (tell: Teller) =>
  ({
    title: [tell.say('ความตกลง', 'Agreement'), 6, row => tell.cited(tell.title(row), row.sources)],
    kind: [tell.say('ประเภท', 'Kind'), 2.8, row => tell.label('AgreementKind', row.kind)],
    status: [tell.say('สถานะ', 'Status'), 2.2, row => tell.label('AgreementStatus', row.status)],
    signed: [tell.say('ลงนาม', 'Signed'), 2.5, row => tell.date(row.signedOn)],
    ends: [
      tell.say('สิ้นสุด', 'Ends'),
      2.5,
      ({ term }) => (term.expiresOn ? tell.date(term.expiresOn) : tell.label('TermKind', term.kind)),
    ],
    noticeBy: [tell.say('แจ้งภายใน', 'Notice by'), 2, ({ term }) => tell.date(term.noticeBy)],
    missing: [
      tell.say('สิ่งที่ขาดหรือควรตรวจสอบ', 'What is missing or doubtful'),
      6,
      ({ missing }) => missing.map(item => tell.label('MissingItem', item)).join(', '),
    ],
  }) satisfies Record<string, Column<AgreementRow>>

export const agreementsIn = (
  tell: Teller,
  heading: string,
  rows: readonly AgreementRow[],
  columns: readonly (keyof ReturnType<typeof agreementColumns>)[] = ['title', 'kind', 'status', 'signed', 'ends'],
): Section => {
  const all = agreementColumns(tell)
  return table<AgreementRow>(
    heading,
    rows,
    columns.map(column => all[column]),
  )
}

export interface CommitmentRow {
  readonly text: string
  readonly textTh: string
  readonly owedBy: OwedBy
  readonly status: string
  readonly dueOn: string | null
  readonly sources?: readonly Source[]
}

export const commitmentsIn = (tell: Teller, heading: string, rows: readonly CommitmentRow[]): Section =>
  table(heading, rows, [
    [tell.say('เรื่อง', 'What'), 6, row => tell.cited(tell.say(row.textTh, row.text), row.sources)],
    [tell.say('ผู้รับผิดชอบ', 'Owed by'), 2, row => tell.label('OwedBy', row.owedBy)],
    [tell.say('กำหนด', 'Due'), 2.5, row => tell.date(row.dueOn)],
    [tell.say('สถานะ', 'Status'), 2, row => tell.label('CommitmentStatus', row.status)],
  ])

export interface EngagementRow extends Titled {
  readonly kind: string
  readonly direction: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly leaders?: readonly Named[]
  readonly sources?: readonly Source[]
}

export const engagementsIn = (tell: Teller, heading: string, rows: readonly EngagementRow[]): Section =>
  table(heading, rows, [
    [tell.say('วันที่', 'When'), 2.5, row => tell.period(row.startsOn, row.endsOn)],
    [tell.say('กิจกรรม', 'Engagement'), 6, row => tell.cited(tell.title(row), row.sources)],
    [tell.say('ประเภท', 'Kind'), 2.5, row => tell.label('EngagementKind', row.kind)],
    [tell.say('ทิศทาง', 'Direction'), 2.5, row => tell.label('Direction', row.direction)],
    [
      tell.say('หัวหน้าคณะ', 'Led by'),
      2.5,
      ({ leaders = [] }) => leaders.map(leader => tell.name(leader)).join(', ') || '–',
    ],
  ])

export interface TieRow {
  readonly thaiParty: Named
  readonly sisterCity: Named & { readonly country: Named }
  readonly since: string | null
  readonly lastContact: { readonly kind: ContactKind; readonly on: string } | null
}

export const tiesIn = <Row extends TieRow>(
  tell: Teller,
  heading: string,
  rows: readonly Row[],
  ...more: readonly Column<Row>[]
): Section =>
  table(heading, rows, [
    [tell.say('ฝ่ายไทย', 'Thai side'), 2.4, row => tell.place(row.thaiParty)],
    [tell.say('เมืองคู่สัมพันธ์', 'Sister city'), 3.4, row => tell.city(row.sisterCity)],
    [tell.say('ตั้งแต่', 'Since'), 2.2, row => tell.date(row.since)],
    [
      tell.say('ติดต่อครั้งล่าสุด', 'Last contact'),
      5.4,
      ({ lastContact }) =>
        lastContact ? `${tell.date(lastContact.on)} – ${tell.label('ContactKind', lastContact.kind)}` : '–',
    ],
    ...more,
  ])

export const anniversariesIn = (
  tell: Teller,
  rows: readonly { readonly on: string; readonly years: number; readonly agreement: Titled }[],
): Section =>
  table(tell.say('วันครบรอบ', 'Anniversaries'), rows, [
    [tell.say('วันที่', 'On'), 2, ({ on }) => tell.date(on)],
    [tell.say('ครบ (ปี)', 'Years'), 1, ({ years }) => String(years)],
    [tell.say('ความตกลง', 'Agreement'), 7, ({ agreement }) => tell.title(agreement)],
  ])
