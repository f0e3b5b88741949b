import type { AnniversaryRow } from '../../store/read/views/contact-worklist.ts'
import { sql } from '../../store/sql.ts'
import { builder } from '../builder.ts'
import { noRow } from '../cost/price.ts'
import { refOf } from '../nodes.ts'
import { foundField } from '../reads/view-field.ts'
import { Agreement } from '../refs.ts'

export const Anniversary = builder.objectRef<AnniversaryRow>('Anniversary').implement({
  extensions: noRow,
  description: 'A day on which so many years have passed since an agreement was signed.',
  fields: t => ({
    years: t.exposeInt('years', { description: 'How many years: 5, 10, 25, 50, 75 and so on.' }),
    on: t.expose('on', {
      type: 'Date',
      description:
        'The day: that of the signature, so many years later. What was signed on 29 February has it on 28 February in years without that day.',
    }),
    agreement: t.field({
      type: Agreement,
      description: 'The agreement that was signed.',
      ...foundField<AnniversaryRow>([{ type: 'Agreement', keys: sql`SELECT v.id FROM v` }], ({ id }) =>
        refOf('Agreement', id),
      ),
    }),
  }),
})
