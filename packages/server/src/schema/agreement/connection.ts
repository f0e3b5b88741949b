import { readCounts } from '../../store/read/counts.ts'
import { agreementList } from '../../store/read/lists/agreements.ts'
import { batched, placeOf } from '../batch.ts'
import { builder } from '../builder.ts'
import { connect, connectionType, pageArgs } from '../connection.ts'
import { counting } from '../cost/price.ts'
import { asOfDay } from '../day.ts'
import { withProvinceCodes } from '../place/province-names.ts'
import { Counts } from '../view/counts.ts'
import { Agreement } from './agreement.ts'
import { AgreementFilter, AgreementOrder } from './filter.ts'

export const AgreementConnection = connectionType('Agreement', Agreement, 'agreements')

builder.objectField(AgreementConnection, 'counts', t =>
  t.field({
    type: Counts,
    description: 'The three honest counts over the whole list, whatever the page.',
    extensions: counting,
    resolve: ({ info, list, parent }, _, context) =>
      batched(context, `${placeOf(info)}#counts`, parent, parents => readCounts(context.store.db, list, parents)),
  }),
)

builder.queryField('agreements', t =>
  t.field({
    type: AgreementConnection,
    args: {
      filter: t.arg({ type: AgreementFilter, description: 'Keep only agreements that answer to all of this.' }),
      orderBy: t.arg({ type: AgreementOrder, description: 'The order. Default: SIGNED_ON_DESC.' }),
      ...pageArgs(t.arg),
    },
    description: 'The agreements on the register.',
    resolve: async (_, { filter, orderBy, ...args }, context, info) =>
      connect(
        info,
        'Agreement',
        agreementList(await withProvinceCodes(context, filter), asOfDay(filter?.asOf), orderBy ?? 'SIGNED_ON_DESC'),
        args,
      ),
  }),
)
