import type { OfficeContact as Row } from '../../generated/prisma/client.ts'
import { day } from '../../store/day.ts'
import { builder } from '../builder.ts'
import { OfficeRecord } from './record.ts'

export const OfficeContact = builder.objectRef<Row & { readonly type: 'OfficeContact' }>('OfficeContact').implement({
  description:
    'Somebody at a partner’s whom the office writes to or calls. It is personal data: it says what it is kept for, is confirmed from time to time, and is erased when it is no longer needed.',
  interfaces: [OfficeRecord],
  fields: t => ({
    name: t.exposeString('name', { description: 'The name of the person, as they write it.' }),
    post: t.exposeString('post', { nullable: true, description: 'Their post. Null when not known.' }),
    organization: t.exposeString('organization', {
      nullable: true,
      description: 'The office that they work for. Null when not known.',
    }),
    mail: t.exposeString('mail', { nullable: true, description: 'Their mail address. Null when not known.' }),
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'Their phone number, as they gave it. Null when not known.',
    }),
    purpose: t.exposeString('purpose', { description: 'What it is kept for.' }),
    confirmedOn: t.field({
      type: 'Date',
      description: 'When the office last made sure that it is right and still needed.',
      resolve: ({ confirmedOn }) => day(confirmedOn),
    }),
    note: t.exposeString('note', { nullable: true, description: 'A note about the contact. Null when there is none.' }),
  }),
})
