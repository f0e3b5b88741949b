import type { Period } from '../../register/fiscal-period.ts'
import { KIND_LABELS, RELATIONSHIP_LABELS, STATUS_LABELS } from '../../register/labels.ts'
import { SECTORS } from '../../register/sector.ts'
import { today } from '../../register/today.ts'
import type { Label } from '../../register/vocabulary/label.ts'
import { VOCABULARY } from '../../register/vocabulary.ts'
import { askedFiscalYear } from '../../store/read/fiscal-year.ts'
import { largestAnswers } from '../../store/read/largest-lists.ts'
import {
  type StatsBy as By,
  groupsAgreements,
  type StatRow as Row,
  statsOf,
  statsView,
} from '../../store/read/views/stats.ts'
import { groupsOf, type StatsOf as Of, statsInPeriodView } from '../../store/read/views/stats-in-period.ts'
import { ReadError } from '../../store/read-error.ts'
import { encodeId, keyOf } from '../../store/records/global-id.ts'
import { AgreementFilter } from '../agreement/filter.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { readFilterNames } from '../place/names.ts'
import { viewField } from '../reads/view-field.ts'
import { Counts } from './counts.ts'
import { periodFrom } from './period.ts'

const StatsBy = builder.enumType('StatsBy', {
  description: 'What records are grouped by. Each value says of which: agreements, engagements, commitments.',
  values: {
    COUNTRY: {
      description:
        'Country of the sister city; an engagement counts in each country that took part. Of all three. Key: ISO 3166-1 alpha-2.',
    },
    SECTOR: { description: 'Sector; a record counts in each that it names. Of all three. Key: sector code.' },
    KIND: { description: 'Kind of agreement, or of engagement. Not of commitments. Key: the kind.' },
    RELATIONSHIP: { description: 'What the partnership is called. Of agreements. Key: relationship.' },
    STATUS: {
      description:
        'Status on the day of `filter.asOf`, or today. Of all three. Key: the status of an agreement or commitment, the stage of an engagement.',
    },
    SIGNED_YEAR: { description: 'Year of signature, in order. Of agreements. Key: Gregorian year.' },
    PROVINCE: { description: 'Province of the Thai party. Of all three. Key: ISO 3166-2.' },
    REGION: { description: 'Region of the Thai party. Of all three. Key: its English name.' },
    DIRECTION: { description: 'Who travelled. Of engagements. Key: direction.' },
    ORGANIZATION: {
      description:
        'Of engagements the body that travelled, as its sources name it; of commitments the organization that owes it, by slug.',
    },
  } as const satisfies Record<By, unknown>,
})

const StatsOf = builder.enumType('StatsOf', {
  description: 'What is counted, and which of its dates has to lie in a period.',
  values: {
    AGREEMENTS: { description: 'Agreements, by their signature.' },
    ENGAGEMENTS: {
      description:
        'Engagements that were held by the day of `filter.asOf`, or today, by the day they began. Grouped by STATUS also those that were requested, accepted or planned by then.',
    },
    COMMITMENTS: { description: 'Commitments, by the day they were agreed.' },
  } as const satisfies Record<Of, unknown>,
})

/** The ids of so many records each group gives at most. */
const mostIds = 50

const unknown: Label = { en: 'Not known', th: 'ไม่ทราบ' }

const vocabularies: Partial<Record<By, ReadonlyMap<string, Label>>> = {
  SECTOR: new Map(SECTORS.map(sector => [sector.code, sector])),
  KIND: new Map(Object.entries(KIND_LABELS)),
  RELATIONSHIP: new Map(Object.entries(RELATIONSHIP_LABELS)),
  STATUS: new Map(Object.entries(STATUS_LABELS)),
}

/** A row, and what was asked for. */
type Group = Row & { readonly by: By; readonly of: Of }

const ofOthers: Partial<Record<`${Of} ${By}`, Readonly<Record<string, Label>>>> = {
  'ENGAGEMENTS KIND': VOCABULARY['EngagementKind']!,
  'ENGAGEMENTS DIRECTION': VOCABULARY['Direction']!,
  'ENGAGEMENTS STATUS': VOCABULARY['EngagementStage']!,
  'COMMITMENTS STATUS': VOCABULARY['CommitmentStatus']!,
}

const labelOf = ({ of, by, key, en, th }: Group): { en: string; th?: string | null } => {
  if (key === null) return unknown
  return ofOthers[`${of} ${by}`]?.[key] ?? vocabularies[by]?.get(key) ?? { en: en ?? key, th }
}

const typeOf = { AGREEMENTS: 'Agreement', ENGAGEMENTS: 'Engagement', COMMITMENTS: 'Commitment' } as const

const idsOf = (of: Of, keys: readonly string[]) => keys.map(key => encodeId(typeOf[of], key))

const StatRow = builder.objectRef<Group>('StatRow').implement({
  description: 'One group of records with its counts.',
  fields: t => ({
    key: t.string({
      description:
        'The value that the records of the group share, see `StatsBy`; UNKNOWN for those without a known value.',
      resolve: ({ key }) => key ?? 'UNKNOWN',
    }),
    label: t.string({
      args: langArgs(t.arg),
      description: 'The key as text for people.',
      resolve: (row, { lang }) => nameIn(labelOf(row), lang),
    }),
    counts: t.field({
      type: Counts,
      description:
        'How many different agreements, sister cities and countries are in the group; of engagements and commitments, those that they name or belong to.',
      resolve: ({ counts }) => counts,
    }),
    total: t.exposeInt('total', {
      description: 'How many records are in the group: of those with a period, the ones that lie in it for certain.',
    }),
    doubtful: t.exposeInt('doubtful', {
      description:
        'How many more may lie in the period: their date is known to the month or the year, and only some of its days do. They are not in `total` or `counts`. 0 without a period.',
    }),
    ids: t.idList({
      description:
        'The ids of the records in `total`, in a fixed order: as many as `ids` asks for, those after `idsAfter`. Empty when there are no more. `nodes` reads them.',
      extensions: priced({ atMost: mostIds }),
      resolve: ({ of, ids }) => idsOf(of, ids),
    }),
    doubtfulIds: t.idList({
      description: 'The same of those in `doubtful`.',
      extensions: priced({ atMost: mostIds }),
      resolve: ({ of, doubtfulIds }) => idsOf(of, doubtfulIds),
    }),
  }),
})

interface Asked {
  readonly of?: Of | null | undefined
  readonly by: By
  readonly filter?: typeof AgreementFilter.$inferInput | null | undefined
  readonly fiscalYear?: number | null | undefined
  readonly from?: string | null | undefined
  readonly to?: string | null | undefined
  readonly ids?: number | null | undefined
  readonly idsAfter?: string | null | undefined
}

/** @throws ReadError BAD_INPUT */
const periodOf = ({ fiscalYear, from, to }: Asked): Period => {
  if (fiscalYear == null) return periodFrom(from, to)
  if (from != null || to != null)
    throw new ReadError('BAD_INPUT', 'Give either "fiscalYear" or "from" and "to", not both.')
  return askedFiscalYear(fiscalYear)
}

/** The conditions of an agreement that engagements and commitments have as well. */
const shared: readonly string[] = ['province', 'sisterCity', 'country', 'sector', 'asOf']

/** @throws ReadError BAD_INPUT for a group or a condition that what is counted does not have */
const assertFits = (of: Of, { by, filter }: Asked): void => {
  const groups = of === 'AGREEMENTS' ? null : groupsOf[of]
  if (groups ? !groups.includes(by) : !groupsAgreements(by))
    throw new ReadError('BAD_INPUT', `${of} have no ${by}${groups ? `: group them by ${groups.join(', ')}` : ''}.`)
  const odd = groups && Object.entries(filter ?? {}).find(([name, value]) => value != null && !shared.includes(name))
  if (odd)
    throw new ReadError('BAD_INPUT', `filter.${odd[0]} is about agreements: for ${of}, use ${shared.join(', ')}.`)
}

builder.queryField('stats', t =>
  t.field({
    type: [StatRow],
    args: {
      of: t.arg({ type: StatsOf, defaultValue: 'AGREEMENTS', description: 'What to count.' }),
      by: t.arg({ type: StatsBy, required: true, description: 'What to group by.' }),
      filter: t.arg({
        type: AgreementFilter,
        description:
          'Count only agreements that match every condition. Of engagements and commitments, only `province`, `sisterCity`, `country`, `sector` and `asOf`; any other is refused with BAD_INPUT.',
      }),
      fiscalYear: t.arg.int({
        description:
          'Only what lies in this Thai fiscal year, by the Buddhist year in which it ends: 2569 runs from 1 October 2025 to 30 September 2026. A year of the common era is refused with BAD_INPUT.',
      }),
      from: t.arg({
        type: 'Date',
        description: 'Only what lies on or after this day. Not together with `fiscalYear`.',
      }),
      to: t.arg({ type: 'Date', description: 'Only what lies on or before this day. Not together with `fiscalYear`.' }),
      ids: t.arg.int({
        defaultValue: 0,
        description: `How many ids of records each group gives: 0 to ${mostIds}.`,
      }),
      idsAfter: t.arg.id({
        description: 'Give the ids behind this one, the last of a group. Ask for each group by itself.',
      }),
    },
    description:
      'Numbers of agreements, engagements or commitments, grouped by `by`, also of a period. A record counts in a period when its date lies there for certain; what only may lie there is told apart in `doubtful`, and what has no date is in neither. The largest group comes first; years come in order.',
    ...viewField({
      sql: async (asked: Asked, context) => {
        const { by, ids: given, idsAfter } = asked
        const of = asked.of ?? 'AGREEMENTS'
        assertFits(of, asked)
        const period = periodOf(asked)
        const ids = given ?? 0
        if (ids < 0 || ids > mostIds) throw new ReadError('BAD_INPUT', `ids is ${ids}: give 0 to ${mostIds}.`)
        const after = idsAfter == null ? null : keyOf('idsAfter', typeOf[of], String(idsAfter))
        const filter = await readFilterNames(context, asked.filter)
        const asOf = asked.filter?.asOf ?? null
        if (of === 'AGREEMENTS' && ids === 0 && period.from === null && period.to === null)
          return statsView(by, filter, asOf)
        return statsInPeriodView(of, { by, filter, asOf, period, ids, after }, asOf ?? today())
      },
      of: (rows: Parameters<typeof statsOf>[0], { by, of }) =>
        statsOf(rows).map(row => ({ ...row, by, of: of ?? ('AGREEMENTS' as const) })),
      // At most the number of countries or years.
      extensions: priced({
        atMost: largestAnswers.countries,
        once: ({ ids }) => 200 + (Number(ids) > 0 ? 300 : 0),
      }),
    }),
  }),
)
