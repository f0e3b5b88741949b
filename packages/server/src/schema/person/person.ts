import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { langArgs, nameIn } from '../language.ts'
import { Person } from '../refs.ts'
import { responsibilitiesField } from '../responsibility/field.ts'
import { sourcesQuery } from '../source/order.ts'
import { peopleField } from './field.ts'

const Post = builder.prismaObject('Post', {
  description: 'A public post that a person holds or held.',
  select: { id: true },
  fields: t => ({
    title: t.string({
      args: langArgs(t.arg),
      description: 'What the post is called.',
      select: { titleEn: true, titleTh: true },
      resolve: ({ titleEn, titleTh }, { lang }) => nameIn({ en: titleEn, th: titleTh, local: titleTh }, lang),
    }),
    from: t.expose('from', {
      type: 'PartialDate',
      nullable: true,
      description: 'When the post began. Null when not known.',
    }),
    until: t.expose('until', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it ended. Null when not known or still held.',
    }),
    sources: t.relation('sources', {
      query: sourcesQuery,
      description: 'The sources that state it.',
      extensions: priced({ atMost: largestLists.sources }),
    }),
  }),
})

builder.prismaObjectFields(Person, t => ({
  slug: t.exposeString('slug', { description: 'The URL slug.' }),
  name: t.string({
    args: langArgs(t.arg),
    description:
      'The name. The romanised form of a Thai name is chosen by the register unless the English-language press prints one.',
    select: { nameEn: true, nameTh: true },
    resolve: ({ nameEn, nameTh }, { lang }) => nameIn({ en: nameEn, th: nameTh }, lang),
  }),
  posts: t.relation('posts', {
    type: Post,
    query: { orderBy: { position: 'asc' } },
    description: 'The public posts on record.',
    extensions: priced({ atMost: largestLists.posts }),
  }),
  responsibilities: t.field(responsibilitiesField(t.arg, 'For what they answer, and from when.', 'Person')),
  history: t.field(historyField(t.arg, 'Person')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryField('people', t =>
  t.field(peopleField(t.arg, 'The people in public roles whom records name, by English name.')),
)
