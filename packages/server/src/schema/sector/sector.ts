import { type SectorCode as Code, SECTORS } from '../../register/sector.ts'
import { sectorList } from '../../store/read/lists/sectors.ts'
import { agreementsField } from '../agreement/field.ts'
import { builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { SectorCode } from '../enums.ts'
import { langArgs, nameIn } from '../language.ts'
import { type AllRead, type RecordRead, readsColumns, type Whole } from '../reads/declaration.ts'

export type SectorShape = (typeof SECTORS)[number]

const byCode = new Map(SECTORS.map(sector => [sector.code, sector]))

/** The sectors behind the codes of a column, in the register's order. */
export const sectorsOf = (codes: readonly Code[]): SectorShape[] => SECTORS.filter(({ code }) => codes.includes(code))

export const Sector = builder.objectRef<SectorShape>('Sector')

builder.node(Sector, {
  extensions: noRow,
  description: 'A sector of cooperation, with the agreements that name it.',
  id: { resolve: ({ code }) => code, description: 'Global id, for `node`.' },
  isTypeOf: value => typeof value === 'object' && value !== null && SECTORS.includes(value as SectorShape),
  fields: t => ({
    code: t.expose('code', { type: SectorCode, description: 'Its code.' }),
    name: t.string({
      args: langArgs(t.arg),
      description: 'Its name.',
      extensions: readsColumns('en', 'th'),
      resolve: (sector, { lang }) => nameIn(sector, lang),
    }),
    agreements: t.field(agreementsField(t.arg, 'The agreements that name it.', 'Sector')),
  }),
})

const all: Whole = { list: sectorList, take: SECTORS.length, most: SECTORS.length }

builder.queryFields(t => ({
  sectors: t.field({
    type: [Sector],
    extensions: {
      ...priced({ atMost: SECTORS.length }),
      reads: { kind: 'all', type: 'Sector', list: () => all } satisfies AllRead,
    },
    description: 'The nine sectors, in the order in which the governor of Phuket named them.',
    resolve: () => [...SECTORS],
  }),
  sector: t.field({
    type: Sector,
    nullable: true,
    args: { code: t.arg({ type: SectorCode, required: true, description: 'The code of the sector.' }) },
    description: 'One sector by its code. Never null.',
    extensions: {
      reads: {
        kind: 'record',
        type: 'Sector',
        key: ({ code }) => ({ field: 'code', value: String(code) }),
      } satisfies RecordRead,
    },
    resolve: (_, { code }) => byCode.get(code) ?? null,
  }),
}))
