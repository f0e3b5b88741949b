import { readCounts } from '../../store/read/counts.ts'
import { batched } from '../batch.ts'
import { builder } from '../builder.ts'
import { keyOf } from '../connection.ts'
import { counting } from '../cost/price.ts'
import { AgreementConnection } from '../refs.ts'
import { Counts } from '../view/counts.ts'
import { agreementsField } from './field.ts'

builder.objectField(AgreementConnection, 'counts', t =>
  t.field({
    type: Counts,
    description: 'The numbers of agreements, sister cities and countries in the whole list, not only on this page.',
    extensions: counting,
    resolve: ({ info, list, parent }, _, context) =>
      batched(context, `${keyOf(info, list)}#counts`, parent, parents => readCounts(context.store.db, list, parents)),
  }),
)

builder.queryField('agreements', t => t.field(agreementsField(t.arg, 'The agreements on the register.')))
