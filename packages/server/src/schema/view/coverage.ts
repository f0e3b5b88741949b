import { SECTORS } from '../../register/sector.ts'
import { type CoverageCell as Cell, coverageView, type CoverageRow as Row } from '../../store/read/views/coverage.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { asOfDay, asOfDescription } from '../day.ts'
import { refOf } from '../nodes.ts'
import { namesDescriptions, readNames } from '../place/names.ts'
import { foundField, viewField } from '../reads/view-field.ts'
import { Province } from '../refs.ts'
import { Sector, type SectorShape } from '../sector/sector.ts'
import { Counts } from './counts.ts'

const provinceCount = 77

const none = { agreements: 0, sisterCities: 0, countries: 0, lastEngagementOn: null }

type Filled = Pick<Cell, 'agreements' | 'sisterCities' | 'countries' | 'lastEngagementOn'>

const CoverageCell = builder.objectRef<Filled & { sector: SectorShape }>('CoverageCell').implement({
  extensions: noRow,
  description: 'One province in one sector.',
  fields: t => ({
    sector: t.field({ type: Sector, description: 'The sector.', resolve: ({ sector }) => sector }),
    counts: t.field({ type: Counts, description: 'Agreements in force that name the sector.', resolve: cell => cell }),
    lastEngagementOn: t.expose('lastEngagementOn', {
      type: 'PartialDate',
      nullable: true,
      description:
        'When the province last met one of the sister cities of these agreements: the first day of their latest engagement. Null when none is on record.',
    }),
  }),
})

const CoverageRow = builder.objectRef<{ code: string; cells: ReadonlyMap<string, Filled> }>('CoverageRow').implement({
  extensions: noRow,
  description: 'One province in all nine sectors.',
  fields: t => ({
    province: t.field({
      type: Province,
      description: 'The province.',
      ...foundField<{ code: string }>([{ type: 'Province', keys: sql`SELECT v.province FROM v` }], ({ code }) =>
        refOf('Province', code),
      ),
    }),
    cells: t.field({
      type: [CoverageCell],
      description: 'The nine sectors in their order, those without agreements with counts of 0.',
      extensions: priced({ atMost: SECTORS.length }),
      resolve: ({ cells }) => SECTORS.map(sector => ({ ...(cells.get(sector.code) ?? none), sector })),
    }),
  }),
})

builder.queryField('coverage', t =>
  t.field({
    type: [CoverageRow],
    args: {
      provinces: t.arg.stringList({
        description: `Only these provinces: ${namesDescriptions.provinces} Default: all 77.`,
      }),
      asOf: t.arg({ type: 'Date', description: asOfDescription }),
    },
    description:
      'For each province and each of the nine sectors: the agreements in force on a day, and the latest meeting. Shows where there are gaps.',
    ...viewField({
      sql: async (
        { provinces, asOf }: { provinces?: readonly string[] | null | undefined; asOf?: string | null | undefined },
        context,
      ) => coverageView(provinces ? await readNames(context, 'province', 'provinces', provinces) : null, asOfDay(asOf)),
      of: (rows: readonly Row[]) =>
        rows.map(({ province, cells }) => ({ code: province, cells: new Map(cells.map(cell => [cell.sector, cell])) })),
      // The provinces and the non-empty cells are rows.
      extensions: priced({ atMost: provinceCount, once: provinceCount * (1 + SECTORS.length) }),
    }),
  }),
)
