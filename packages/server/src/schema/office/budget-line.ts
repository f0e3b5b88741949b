import type { OfficeBudgetLine as Row } from '../../generated/prisma/client.ts'
import { builder } from '../builder.ts'
import { labelIn } from '../label.ts'
import { langArgs } from '../language.ts'
import { BudgetLineKind } from './enums.ts'
import { OfficeRecord } from './record.ts'

export const fiscalYearDescription =
  'The Thai fiscal year, by the Buddhist year in which it ends: 2569 is from 1 October 2025 to 30 September 2026.'

export const OfficeBudgetLine = builder
  .objectRef<Row & { readonly type: 'OfficeBudgetLine' }>('OfficeBudgetLine')
  .implement({
    description: 'What the office of a province was granted, or spent, in one fiscal year from one source of money.',
    interfaces: [OfficeRecord],
    fields: t => ({
      kind: t.expose('kind', { type: BudgetLineKind, description: 'Whether it was granted or spent.' }),
      kindLabel: t.string({
        args: langArgs(t.arg),
        description: '`kind` as text for people, in English or Thai, as `vocabulary` has it.',
        resolve: ({ kind }, { lang }) => labelIn('BudgetLineKind', kind, lang),
      }),
      title: t.exposeString('title', { description: 'What for.' }),
      amount: t.float({
        description: 'How much, in baht, with at most two decimals.',
        resolve: ({ amount }) => amount.toNumber(),
      }),
      fiscalYear: t.exposeInt('fiscalYear', { description: fiscalYearDescription }),
      fund: t.exposeString('fund', {
        description: 'Where the money comes from, like the budget of the province or a ministry.',
      }),
      note: t.exposeString('note', { nullable: true, description: 'A note about the line. Null when there is none.' }),
    }),
  })
