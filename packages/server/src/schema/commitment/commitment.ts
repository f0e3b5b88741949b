import { commitmentStatusAt } from '../../register/commitment-status.ts'
import { isBy } from '../../register/presence.ts'
import { today } from '../../register/today.ts'
import { dayOrNull } from '../../store/day.ts'
import { agreedOn, doneOn } from '../../store/read/commitment-status.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { asOfDescription, dayAt, onRecordDescription } from '../day.ts'
import { labelIn, labelOf } from '../label.ts'
import { langArgs, nameIn } from '../language.ts'
import { type Dated, valueField } from '../reads/value-field.ts'
import { Commitment, Source } from '../refs.ts'
import { Sector, sectorsOf } from '../sector/sector.ts'
import { sourcesQuery } from '../source/order.ts'
import { CommitmentStatus, OwedBy } from './enums.ts'
import { CommitmentEvent } from './event.ts'
import { commitmentsField } from './field.ts'

const days = {
  agreedEarliest: true,
  startedEarliest: true,
  doneLatest: true,
  droppedLatest: true,
  dueLatest: true,
} as const

const statusOf = (row: Record<keyof typeof days, Date | null>, asOf: string | null) =>
  commitmentStatusAt(
    {
      agreedEarliest: dayOrNull(row.agreedEarliest),
      startedEarliest: dayOrNull(row.startedEarliest),
      doneLatest: dayOrNull(row.doneLatest),
      droppedLatest: dayOrNull(row.droppedLatest),
      dueLatest: dayOrNull(row.dueLatest),
    },
    asOf ?? today(),
  )

builder.prismaObjectFields(Commitment, t => ({
  text: t.string({
    args: langArgs(t.arg),
    description: 'What was agreed, in one sentence. Worded by the register, unless a source prints it.',
    select: { textEn: true, textTh: true },
    resolve: ({ textEn, textTh }, { lang }) => nameIn({ en: textEn, th: textTh }, lang),
  }),
  partnership: t.relation('partnership', { description: 'The tie between whose sides it was agreed.' }),
  agreement: t.relation('agreement', {
    nullable: true,
    description: 'The agreement that it stands in, or carries out. Null when it comes of none.',
  }),
  engagement: t.relation('engagement', {
    nullable: true,
    description: 'The visit or meeting at which it was agreed. Null when it was at none, or not known.',
  }),
  followUpOf: t.relation('followUpOf', {
    nullable: true,
    description: 'The earlier commitment of the same tie that it goes on from. Null when there is none.',
  }),
  followUps: t.relation('followUps', {
    query: { orderBy: { id: 'asc' } },
    description: 'What grew out of it: later commitments of the same tie that go on from it.',
    extensions: priced({ atMost: largestLists.followUps }),
  }),
  sector: t.field({
    type: Sector,
    nullable: true,
    description: 'The sector that it concerns. Null when it concerns none, or several.',
    select: { sector: true },
    resolve: ({ sector }) => (sector === null ? null : sectorsOf([sector])[0]),
  }),
  owedBy: t.expose('owedBy', { type: OwedBy, description: 'Which side is to do it.' }),
  owedByLabel: t.string(labelOf(t.arg, 'owedBy', 'OwedBy')),
  organization: t.relation('organization', {
    nullable: true,
    description: 'The office or committee that is to do it. Null when nobody says which.',
  }),
  person: t.relation('person', {
    nullable: true,
    description: 'The person who answers for it in a public role. Null when nobody says who.',
  }),
  agreedOn: t.field({
    type: 'PartialDate',
    nullable: true,
    description: 'When it was agreed. Null when no source says.',
    ...valueField({
      sql: () => agreedOn,
      of: (_, on: string | null) => on,
      extensions: priced({ rows: 1 }),
    }),
  }),
  dueOn: t.expose('dueOn', {
    type: 'PartialDate',
    nullable: true,
    description: 'By when it is to be done, as precise as it was agreed. Null when no time was set.',
  }),
  status: t.field({
    type: CommitmentStatus,
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }) },
    description: 'Its status on the day `asOf`, derived from its events and from when it is due.',
    select: days,
    resolve: (row, { asOf }, context, info) => statusOf(row, dayAt(context, info, asOf)),
  }),
  statusLabel: t.string({
    args: { asOf: t.arg({ type: 'Date', description: asOfDescription }), ...langArgs(t.arg) },
    description: '`status` on the day `asOf` as text for people, in English or Thai, as `vocabulary` has it.',
    select: days,
    resolve: (row, { asOf, lang }, context, info) =>
      labelIn('CommitmentStatus', statusOf(row, dayAt(context, info, asOf)), lang),
  }),
  doneOn: t.field({
    type: 'PartialDate',
    nullable: true,
    args: { asOf: t.arg({ type: 'Date', description: onRecordDescription }) },
    description: 'When it was done. Null while it is not, or was not by the day `asOf`.',
    ...valueField({
      sql: (_: Dated, day) => doneOn(day),
      of: (_, on: string | null) => on,
      extensions: priced({ rows: 1 }),
    }),
  }),
  evidence: t.field({
    type: [Source],
    description:
      'The sources that show that it was done. Empty while it is not, and when that rests on the word of an officer: see the note of the event.',
    extensions: priced({ atMost: largestLists.sources }),
    select: (_, __, nested) => ({
      events: { where: { kind: 'DONE', correctedById: null }, select: { sources: nested(sourcesQuery) } },
    }),
    resolve: ({ events }) => events.flatMap(({ sources }) => sources),
  }),
  events: t.field({
    type: [CommitmentEvent],
    args: { asOf: t.arg({ type: 'Date', description: onRecordDescription }) },
    description: 'Its events, in the order in which they were recorded. Those without a date are of every day.',
    extensions: priced({ atMost: largestLists.events }),
    select: (_, __, nested) => ({ events: nested({ orderBy: { position: 'asc' } }) }),
    resolve: ({ events }, { asOf }, context, info) => {
      const day = dayAt(context, info, asOf)
      return events.filter(({ earliest }) => isBy(dayOrNull(earliest), day))
    },
  }),
  note: t.exposeString('note', { nullable: true, description: 'A note about the record. Null when there is none.' }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record. Empty when it rests on the word of an officer, which the note then has.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'Commitment')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryField('commitments', t =>
  t.field(commitmentsField(t.arg, 'What the sides of ties agreed to do, what is due first at the head.')),
)
