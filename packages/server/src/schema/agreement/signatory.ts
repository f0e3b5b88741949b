import { pickName } from '../../register/names.ts'
import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { OwedBy } from '../commitment/enums.ts'
import { priced } from '../cost/price.ts'
import { langArgs } from '../language.ts'
import { sourcesQuery } from '../source/order.ts'

export const Signatory = builder.prismaObject('Signatory', {
  description: 'A person who signed an agreement for one of its sides, in a public post.',
  select: { id: true },
  fields: t => ({
    position: t.exposeInt('position', {
      description: 'Its position among the signatories, the Thai side first, from 1.',
    }),
    side: t.expose('side', { type: OwedBy, description: 'The side for which they signed: THAI_SIDE or PARTNER.' }),
    person: t.relation('person', { description: 'The person.' }),
    post: t.string({
      nullable: true,
      args: langArgs(t.arg),
      description: 'The post in which they signed. Null when not known.',
      select: { postEn: true, postTh: true },
      resolve: ({ postEn, postTh }, { lang }) => pickName({ en: postEn, th: postTh, local: postTh }, lang ?? 'EN'),
    }),
    onBehalfOf: t.exposeString('onBehalfOf', {
      nullable: true,
      description:
        'Whom they signed for, where that is not the place itself: a council, or somebody in whose place they signed. Null otherwise, or when not known.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description:
        'What the officer says about it: how it is known where no source shows it. Null when nothing was said.',
    }),
    sources: t.relation('sources', {
      query: sourcesQuery,
      description: 'The sources that name them. Empty when it rests on the word of the officer.',
      extensions: priced({ atMost: largestLists.signatorySources }),
    }),
  }),
})
