import { type Lang as LangCode, type Names, pickName } from '../register/names.ts'
import { largestLists } from '../store/read/largest-lists.ts'
import { type Arg, builder } from './builder.ts'
import { noRow, priced } from './cost/price.ts'

export const Lang = builder.enumType('Lang', {
  description: 'The language of a name.',
  values: {
    EN: { description: 'English; where there is none, Thai, then local.' },
    TH: { description: 'Thai; where there is none, English, then local.' },
    LOCAL: { description: 'The language of the place itself; where there is none, English, then Thai.' },
  } as const,
})

/** The `lang` argument that every name has. */
export const langArgs = (arg: Arg) => ({
  lang: arg({
    type: Lang,
    defaultValue: 'EN',
    description: 'The language to return it in, as far as it is on record.',
  }),
})

export interface LangArgs {
  readonly lang?: LangCode | null | undefined
}

/** A record always has a name in English or in Thai. */
export const nameIn = (names: Names, lang: LangCode | null | undefined): string => pickName(names, lang ?? 'EN') ?? ''

export const NamesType = builder.objectRef<Names & { aliases: readonly string[] }>('Names').implement({
  extensions: noRow,
  description: 'The names on record, without fallback: null where the register has none in that language.',
  fields: t => ({
    en: t.string({
      nullable: true,
      description: 'In English. Null when not on record.',
      resolve: names => names.en ?? null,
    }),
    th: t.string({
      nullable: true,
      description: 'In Thai. Null when not on record.',
      resolve: names => names.th ?? null,
    }),
    local: t.string({
      nullable: true,
      description: 'In the language and script of the place itself. Null when not on record.',
      resolve: names => names.local ?? null,
    }),
    aliases: t.stringList({
      extensions: priced({ atMost: largestLists.aliases }),
      description: 'Other spellings and earlier names under which sources and searches know it.',
      resolve: names => [...names.aliases],
    }),
  }),
})
