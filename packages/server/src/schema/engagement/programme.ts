import { builder } from '../builder.ts'
import { langArgs, nameIn } from '../language.ts'
import { Sector, sectorsOf } from '../sector/sector.ts'

export const ProgrammeItem = builder.prismaObject('ProgrammeItem', {
  description: 'One item of the programme of an engagement, or of the agenda of a meeting.',
  select: { position: true },
  fields: t => ({
    position: t.exposeInt('position', { description: 'Its position in the programme, starting at 1.' }),
    on: t.expose('on', {
      type: 'PartialDate',
      nullable: true,
      description: 'On which day. Null when not known; where the engagement has one day, it is that one.',
    }),
    at: t.exposeString('at', {
      nullable: true,
      description: 'At which time of day, in the place where it is, as HH:MM in 24 hours. Null when not known.',
    }),
    place: t.exposeString('place', { nullable: true, description: 'Where. Null when not known.' }),
    topic: t.string({
      args: langArgs(t.arg),
      description: 'What it is about.',
      select: { topicEn: true, topicTh: true },
      resolve: ({ topicEn, topicTh }, { lang }) => nameIn({ en: topicEn, th: topicTh }, lang),
    }),
    sector: t.field({
      type: Sector,
      nullable: true,
      description: 'The sector that it concerns. Null when it concerns none in particular.',
      select: { sector: true },
      resolve: ({ sector }) => (sector === null ? null : sectorsOf([sector])[0]!),
    }),
  }),
})
