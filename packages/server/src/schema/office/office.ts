import { officesOf, requireOffice } from '../../access/office.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { askedFiscalYear } from '../../store/read/fiscal-year.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { noRow, priced } from '../cost/price.ts'
import { loadNode, refOf } from '../nodes.ts'
import { namesDescriptions, provinceCode } from '../place/names.ts'
import * as refs from '../refs.ts'
import { fiscalYearDescription } from './budget-line.ts'
import { officeChangesField } from './change.ts'
import { officeLists, type Scope } from './lists.ts'

interface Balance {
  readonly fund: string
  readonly budget: number
  readonly cost: number
}

const OfficeBalance = builder.objectRef<Balance>('OfficeBalance').implement({
  extensions: noRow,
  description: 'What an office was granted and what it spent in one fiscal year, from one source of money.',
  fields: t => ({
    fund: t.exposeString('fund', { description: 'Where the money comes from.' }),
    budget: t.exposeFloat('budget', { description: 'What was granted, in baht.' }),
    cost: t.exposeFloat('cost', { description: 'What was spent, in baht.' }),
    left: t.float({
      description: 'What is left, in baht; below 0 when more was spent than granted.',
      resolve: ({ budget, cost }) => Number((budget - cost).toFixed(2)),
    }),
  }),
})

/** An office has a few sources of money. */
const mostFunds = 50

const Office = builder.objectRef<Scope>('Office').implement({
  extensions: noRow,
  description:
    'What the office of a province keeps for itself: notes, contacts, its budget, and the history of all that. Keys of that office alone read it, with the scope `read:office`.',
  fields: t => ({
    province: t.field({
      type: refs.Province,
      description: 'The province.',
      resolve: async ({ offices: [id] }, _, context, info) =>
        (await loadNode(context, info, refOf('Province', id!))) as never,
    }),
    ...officeLists(t),
    balance: t.field({
      type: [OfficeBalance],
      args: { fiscalYear: t.arg.int({ required: true, description: fiscalYearDescription }) },
      description: `What was granted and spent in a fiscal year, by source of money, in the order of their names. At most ${mostFunds}.`,
      extensions: priced({ atMost: mostFunds, once: 50 }),
      resolve: ({ offices: [id] }, { fiscalYear }, { store }) => {
        askedFiscalYear(fiscalYear)
        return store.db.$queryRaw<Balance[]>(
          sql`
          SELECT
            fund,
            coalesce(sum(amount) FILTER (WHERE kind = 'BUDGET'), 0)::float8 AS budget,
            coalesce(sum(amount) FILTER (WHERE kind = 'COST'), 0)::float8 AS cost
          FROM office_budget_line
          WHERE province_id = ${id} AND fiscal_year = ${fiscalYear}::int
          GROUP BY fund ORDER BY fund LIMIT ${mostFunds}::int` satisfies Prisma.Sql,
        )
      },
    }),
    changes: t.field(officeChangesField(t.arg)),
  }),
})

builder.queryField('office', t =>
  t.field({
    type: Office,
    nullable: true,
    args: { province: t.arg.string({ required: true, description: namesDescriptions.province }) },
    description:
      'What the office of a province keeps for itself. Requires a key that names this province, with the scope `read:office`; without it the field is null, with an error.',
    extensions: { scope: 'read:office' },
    resolve: async (_, { province }, context) => {
      officesOf(context.viewer)
      const id = await provinceCode(context, province)
      requireOffice(context.viewer, id)
      return { offices: [id], about: null }
    },
  }),
)

const OfficeFile = builder.objectRef<Scope>('OfficeFile').implement({
  extensions: noRow,
  description:
    'What the offices of your key keep about one record for themselves. Only with a key of the scope `read:office`.',
  fields: officeLists,
})

/** The file of a record, for those about which offices write. */
const fileOf = (type: string) => ({
  type: OfficeFile,
  nullable: true as const,
  description:
    'What the offices of your key keep about it for themselves. Requires the scope `read:office`; without it the field is null, with an error.',
  extensions: { scope: 'read:office', ...priced({ rows: 5 }) },
  select: { id: true } as const,
  resolve: (
    { id }: { readonly id: string },
    _: unknown,
    { viewer }: { viewer: Parameters<typeof officesOf>[0] },
  ): Scope => ({
    offices: officesOf(viewer),
    about: { type, id },
  }),
})

builder.prismaObjectField(refs.SisterCity, 'officeFile', t => t.field(fileOf('SisterCity')))
builder.prismaObjectField(refs.Partnership, 'officeFile', t => t.field(fileOf('Partnership')))
builder.prismaObjectField(refs.Agreement, 'officeFile', t => t.field(fileOf('Agreement')))
builder.prismaObjectField(refs.Engagement, 'officeFile', t => t.field(fileOf('Engagement')))
builder.prismaObjectField(refs.Commitment, 'officeFile', t => t.field(fileOf('Commitment')))
builder.prismaObjectField(refs.Organization, 'officeFile', t => t.field(fileOf('Organization')))
builder.prismaObjectField(refs.Person, 'officeFile', t => t.field(fileOf('Person')))
builder.prismaObjectField(refs.Consulate, 'officeFile', t => t.field(fileOf('Consulate')))
