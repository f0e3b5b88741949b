import { largestLists } from '../store/read/largest-lists.ts'
import type { Arg } from './builder.ts'
import { priced } from './cost/price.ts'
import { type LangArgs, langArgs, nameIn } from './language.ts'
import { endField } from './period.ts'
import { sourcesQuery } from './source/order.ts'

// What members of organizations and consuls have in common: a person, in a post, for a time.

interface PostNames {
  readonly postEn: string | null
  readonly postTh: string | null
}

export const postField = (arg: Arg, description: string) => ({
  nullable: true as const,
  args: langArgs(arg),
  description: `${description}, in the words of a source. Null when no source says.`,
  select: { postEn: true, postTh: true } as const,
  resolve: ({ postEn, postTh }: PostNames, { lang }: LangArgs) =>
    postEn === null && postTh === null ? null : nameIn({ en: postEn, th: postTh, local: postTh }, lang),
})

export const beginningOfPost = {
  type: 'PartialDate',
  nullable: true,
  description: 'Since when. Null when not known.',
} as const

export const endOfPost = (arg: Arg) => endField(arg, 'on this day they are gone')

export const sourcesOfPost = {
  query: sourcesQuery,
  description: 'The sources that state it.',
  extensions: priced({ atMost: largestLists.membershipSources }),
}
