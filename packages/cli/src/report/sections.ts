import type { AgreementKind, AgreementStatus, ContactKind, ContactState, OwedBy } from '@sister-city-graph/sdk'
import type { Cell, Section } from './document.ts'
import { cells, type Teller } from './teller.ts'

// Sections that several reports have.

interface Title {
  readonly title: string
  readonly titleTh: string
}
interface Name {
  readonly name: string
  readonly nameTh: string
}

export interface AgreementRow extends Title {
  readonly kind: AgreementKind
  readonly status: AgreementStatus
  readonly signedOn: string | null
  readonly term: { readonly expiresOn: string | null; readonly noticeBy: string | null }
  readonly sources?: readonly Parameters<Teller['cited']>[1][number][]
}

export const agreementsIn = (tell: Teller, heading: string, rows: readonly AgreementRow[]): Section => ({
  heading,
  columns: [
    tell.say('ความตกลง', 'Agreement'),
    tell.say('ประเภท', 'Kind'),
    tell.say('สถานะ', 'Status'),
    tell.say('ลงนาม', 'Signed'),
    tell.say('สิ้นสุด', 'Ends'),
  ],
  rows: rows.map(each => [
    tell.cited(tell.title(each), each.sources ?? []),
    ...cells(
      tell.label('AgreementKind', each.kind),
      tell.label('AgreementStatus', each.status),
      tell.date(each.signedOn),
      tell.date(each.term.expiresOn),
    ),
  ]),
})

export interface CommitmentRow {
  readonly text: string
  readonly textTh: string
  readonly owedBy: OwedBy
  readonly status: string
  readonly dueOn: string | null
  readonly sources?: readonly Parameters<Teller['cited']>[1][number][]
}

export const commitmentsIn = (tell: Teller, heading: string, rows: readonly CommitmentRow[]): Section => ({
  heading,
  columns: [
    tell.say('เรื่อง', 'What'),
    tell.say('ผู้รับผิดชอบ', 'Owed by'),
    tell.say('กำหนด', 'Due'),
    tell.say('สถานะ', 'Status'),
  ],
  rows: rows.map(each => [
    tell.cited(tell.say(each.textTh, each.text), each.sources ?? []),
    ...cells(tell.label('OwedBy', each.owedBy), tell.date(each.dueOn), tell.label('CommitmentStatus', each.status)),
  ]),
})

export interface EngagementRow extends Title {
  readonly kind: string
  readonly direction: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly leaders?: readonly Name[]
  readonly sources?: readonly Parameters<Teller['cited']>[1][number][]
}

export const engagementsIn = (tell: Teller, heading: string, rows: readonly EngagementRow[]): Section => ({
  heading,
  columns: [
    tell.say('วันที่', 'When'),
    tell.say('กิจกรรม', 'Engagement'),
    tell.say('ประเภท', 'Kind'),
    tell.say('ทิศทาง', 'Direction'),
    tell.say('หัวหน้าคณะ', 'Led by'),
  ],
  rows: rows.map(each => [
    ...cells(tell.period(each.startsOn, each.endsOn)),
    tell.cited(tell.title(each), each.sources ?? []),
    ...cells(
      tell.label('EngagementKind', each.kind),
      tell.label('Direction', each.direction),
      (each.leaders ?? []).map(leader => tell.name(leader)).join(', ') || '–',
    ),
  ]),
})

export interface TieRow {
  readonly thaiParty: Name
  readonly sisterCity: Name & { readonly country: Name }
  readonly since: string | null
  readonly lastContact: { readonly kind: ContactKind; readonly on: string } | null
  readonly contact?: { readonly state: ContactState }
}

export const tiesIn = (tell: Teller, heading: string, rows: readonly TieRow[]): Section => ({
  heading,
  columns: [
    tell.say('ฝ่ายไทย', 'Thai side'),
    tell.say('เมืองคู่สัมพันธ์', 'Sister city'),
    tell.say('ตั้งแต่', 'Since'),
    tell.say('ติดต่อครั้งล่าสุด', 'Last contact'),
    tell.say('สภาพ', 'State'),
  ],
  rows: rows.map(({ thaiParty, sisterCity, since, lastContact, contact }): Cell[] =>
    cells(
      tell.name(thaiParty),
      `${tell.name(sisterCity)} (${tell.name(sisterCity.country)})`,
      tell.date(since),
      lastContact ? `${tell.date(lastContact.on)} – ${tell.label('ContactKind', lastContact.kind)}` : '–',
      contact ? tell.label('ContactState', contact.state) : '–',
    ),
  ),
})

export const anniversariesIn = (
  tell: Teller,
  rows: readonly { readonly on: string; readonly years: number; readonly agreement: Title }[],
): Section => ({
  heading: tell.say('วันครบรอบ', 'Anniversaries'),
  columns: [tell.say('วันที่', 'On'), tell.say('ครบ (ปี)', 'Years'), tell.say('ความตกลง', 'Agreement')],
  rows: rows.map(({ on, years, agreement }) => cells(tell.date(on), String(years), tell.title(agreement))),
})
