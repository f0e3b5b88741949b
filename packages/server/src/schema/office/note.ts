import type { OfficeNote as Row } from '../../generated/prisma/client.ts'
import { builder } from '../builder.ts'
import { labelIn } from '../label.ts'
import { langArgs } from '../language.ts'
import { OfficeNoteKind } from './enums.ts'
import { OfficeRecord } from './record.ts'

export const OfficeNote = builder.objectRef<Row & { readonly type: 'OfficeNote' }>('OfficeNote').implement({
  description: 'A note that an office keeps for itself: on protocol, on gifts, a draft, or anything else.',
  interfaces: [OfficeRecord],
  fields: t => ({
    kind: t.expose('kind', { type: OfficeNoteKind, description: 'What kind of note it is.' }),
    kindLabel: t.string({
      args: langArgs(t.arg),
      description: '`kind` as text for people, in English or Thai, as `vocabulary` has it.',
      resolve: ({ kind }, { lang }) => labelIn('OfficeNoteKind', kind, lang),
    }),
    title: t.exposeString('title', { nullable: true, description: 'Its title. Null when it has none.' }),
    text: t.exposeString('text', { description: 'What it says, in the language in which it was written.' }),
    on: t.expose('on', {
      type: 'PartialDate',
      nullable: true,
      description: 'The day, month or year that it speaks of. Null when it speaks of none.',
    }),
  }),
})
