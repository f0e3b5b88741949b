import { KIND_LABELS, RELATIONSHIP_LABELS, STATUS_LABELS } from '../../register/labels.ts'
import { SECTORS } from '../../register/sector.ts'
import type { Label } from '../../register/vocabulary/label.ts'
import { largestAnswers } from '../../store/read/largest-lists.ts'
import { type StatsBy as By, type StatRow as Row, statsOf, statsView } from '../../store/read/views/stats.ts'
import { AgreementFilter } from '../agreement/filter.ts'
import { builder } from '../builder.ts'
import { priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { readFilterNames } from '../place/names.ts'
import { viewField } from '../reads/view-field.ts'
import { Counts } from './counts.ts'

const StatsBy = builder.enumType('StatsBy', {
  description: 'What agreements are grouped by.',
  values: {
    COUNTRY: { description: 'Country of the sister city. Key: ISO 3166-1 alpha-2.' },
    SECTOR: { description: 'Sector; an agreement counts in each that it names. Key: sector code.' },
    KIND: { description: 'Kind of document. Key: agreement kind.' },
    RELATIONSHIP: { description: 'What the partnership is called. Key: relationship.' },
    STATUS: { description: 'Status on the day of `filter.asOf`. Key: agreement status.' },
    SIGNED_YEAR: { description: 'Year of signature, in order. Key: Gregorian year.' },
    PROVINCE: { description: 'Province of the Thai party. Key: ISO 3166-2.' },
    REGION: { description: 'Region of the Thai party. Key: its English name.' },
  } as const satisfies Record<By, unknown>,
})

const unknown: Label = { en: 'Not known', th: 'ไม่ทราบ' }

const vocabularies: Partial<Record<By, ReadonlyMap<string, Label>>> = {
  SECTOR: new Map(SECTORS.map(sector => [sector.code, sector])),
  KIND: new Map(Object.entries(KIND_LABELS)),
  RELATIONSHIP: new Map(Object.entries(RELATIONSHIP_LABELS)),
  STATUS: new Map(Object.entries(STATUS_LABELS)),
}

const labelOf = ({ by, key, en, th }: Row & { by: By }): { en: string; th?: string | null } => {
  if (key === null) return unknown
  return vocabularies[by]?.get(key) ?? { en: en ?? key, th }
}

const StatRow = builder.objectRef<Row & { by: By }>('StatRow').implement({
  description: 'One group of agreements with its three counts.',
  fields: t => ({
    key: t.string({
      description:
        'The value that the agreements of the group share, see `StatsBy`; UNKNOWN for agreements without a known value.',
      resolve: ({ key }) => key ?? 'UNKNOWN',
    }),
    label: t.string({
      args: langArgs(t.arg),
      description: 'The key as text for people.',
      resolve: (row, { lang }) => nameIn(labelOf(row), lang),
    }),
    counts: t.field({ type: Counts, description: 'The numbers of the group.', resolve: ({ counts }) => counts }),
  }),
})

interface Asked {
  readonly by: By
  readonly filter?: typeof AgreementFilter.$inferInput | null | undefined
}

builder.queryField('stats', t =>
  t.field({
    type: [StatRow],
    args: {
      by: t.arg({ type: StatsBy, required: true, description: 'What to group by.' }),
      filter: t.arg({ type: AgreementFilter, description: 'Count only agreements that match every condition.' }),
    },
    description:
      'Numbers of agreements, sister cities and countries, grouped by `by`. The largest group comes first; years come in order.',
    ...viewField({
      sql: async ({ by, filter }: Asked, context) =>
        statsView(by, await readFilterNames(context, filter), filter?.asOf ?? null),
      of: (rows: Parameters<typeof statsOf>[0], { by }) => statsOf(rows).map(row => ({ ...row, by })),
      // At most the number of countries or years.
      extensions: priced({ atMost: largestAnswers.countries, once: 200 }),
    }),
  }),
)
