import { notBefore, notInFuture } from './agreement-life.ts'
import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'
import { isWebAddress } from './web-address.ts'

export interface SourceContent {
  readonly publishedOn?: string | null | undefined
  readonly retrievedOn?: string | null | undefined
  readonly url?: string | null | undefined
  readonly language?: string | null | undefined
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Rules for sources: a valid URL if any, a language code, and not read before it was published. */
export const sourceContentViolations = (
  { publishedOn, retrievedOn, url, language }: SourceContent,
  today: string,
  path: readonly string[] = ['input'],
): Violation[] => {
  const found: Violation[] = [
    ...(publishedOn ? notInFuture(publishedOn, today, [...path, 'publishedOn']) : []),
    ...(retrievedOn ? notInFuture(retrievedOn, today, [...path, 'retrievedOn']) : []),
    ...notBefore(retrievedOn, publishedOn, say('It was read before it was published: check both dates.'), [
      ...path,
      'retrievedOn',
    ]),
  ]
  if (url != null && !isWebAddress(url))
    found.push({
      code: 'BAD_VALUE',
      message: say(
        'An address begins with http:// or https://, names a host, and has no spaces or characters like < > " or |: copy it from the address bar.',
      ),
      path: [...path, 'url'],
    })
  if (language != null && !isLanguage(language))
    found.push({
      code: 'BAD_VALUE',
      message: say('A language must be its ISO 639-1 code of two lower-case letters, like th.'),
      path: [...path, 'language'],
    })
  return found
}

const isLanguage = (code: string): boolean => /^[a-z]{2}$/.test(code) && languages.of(code) !== undefined
