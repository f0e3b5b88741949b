import { largestLists } from '../../store/read/largest-lists.ts'
import { builder } from '../builder.ts'
import { historyField, versionDescription } from '../change/history.ts'
import { priced } from '../cost/price.ts'
import { engagementsField } from '../engagement/field.ts'
import { langArgs, nameIn } from '../language.ts'
import { recordField } from '../reads/record-field.ts'
import { EngagementSeries } from '../refs.ts'
import { sourcesQuery } from '../source/order.ts'
import { storable } from '../storable.ts'

export const MeetingRhythm = builder.enumType('MeetingRhythm', {
  description: 'How often meetings of a series are meant to be held.',
  values: {
    MONTHLY: { description: 'Every month.' },
    EVERY_TWO_MONTHS: { description: 'Six times a year.' },
    QUARTERLY: { description: 'Every three months.' },
    TWICE_A_YEAR: { description: 'Every six months.' },
    YEARLY: { description: 'Every year.' },
    IRREGULAR: { description: 'Without a fixed rhythm.' },
  } as const,
})

builder.prismaObjectFields(EngagementSeries, t => ({
  slug: t.exposeString('slug', { description: 'Its URL slug, like phuket-meeting-with-consuls.' }),
  name: t.string({
    args: langArgs(t.arg),
    description: 'Its name.',
    select: { nameEn: true, nameTh: true },
    resolve: ({ nameEn, nameTh }, { lang }) => nameIn({ en: nameEn, th: nameTh }, lang),
  }),
  province: t.relation('province', { description: 'The province that holds the meetings.' }),
  rhythm: t.expose('rhythm', {
    type: MeetingRhythm,
    nullable: true,
    description: 'How often they are meant to be held. Null when not known.',
  }),
  engagements: t.field(
    engagementsField(
      t.arg,
      'Its meetings, latest first. The agenda of each is its `programme`, the minutes its `result`.',
      'EngagementSeries',
    ),
  ),
  note: t.exposeString('note', { nullable: true, description: 'A note about the record. Null when there is none.' }),
  sources: t.relation('sources', {
    query: sourcesQuery,
    description: 'The sources of the record.',
    extensions: priced({ atMost: largestLists.sources }),
  }),
  history: t.field(historyField(t.arg, 'EngagementSeries')),
  version: t.exposeInt('version', { description: versionDescription }),
}))

builder.queryFields(t => ({
  engagementSeries: t.prismaField({
    type: EngagementSeries,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    description: 'One series of meetings by its slug. Null when there is none. `province` lists them.',
    ...recordField<{ slug: string }>('EngagementSeries', ({ slug }) => ({ field: 'slug', value: storable(slug) })),
  }),
}))
