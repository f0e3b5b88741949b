import { notInFuture } from './agreement-life.ts'
import { say } from './messages/say.ts'
import type { Violation } from './violation.ts'
import { isWebAddress } from './web-address.ts'

/** What a command says about a document. Undefined is left as it is. */
export interface DocumentContent {
  readonly language?: string | null | undefined
  readonly date?: string | null | undefined
  readonly pages?: number | null | undefined
  readonly url?: string | null | undefined
  readonly mediaType?: string | null | undefined
}

const mostPages = 100_000

/** Rules for documents (I28 in docs/domain.md): a language, no date in the future, a number of pages, an address. */
export const documentContentViolations = (
  { language, date, pages, url, mediaType }: DocumentContent,
  today: string,
  path: readonly string[] = ['input'],
): Violation[] => {
  const found: Violation[] = date ? notInFuture(date, today, [...path, 'date']) : []
  const bad = (field: string, message: Violation['message']) =>
    found.push({ code: 'BAD_VALUE', message, path: [...path, field] })
  if (language != null && !isLanguageTag(language))
    bad('language', say('A language is a tag of BCP 47 in its usual form, like th, en-GB or zh-Hant.'))
  if (pages != null && (pages < 1 || pages > mostPages))
    bad('pages', say('A document has 1 to {most} pages: leave pages out where nobody counted.', { most: mostPages }))
  if (url != null && !isWebAddress(url))
    bad(
      'url',
      say(
        'An address begins with http:// or https://, names a host, and has no spaces or characters like < > " or |: copy it from the address bar.',
      ),
    )
  if (mediaType != null && !isMediaType(mediaType))
    bad('mediaType', say('A media type is like application/pdf or text/html, without parameters.'))
  return found
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

/** Whether a text is a language tag of BCP 47, in its canonical form and of a language that has a name. */
export const isLanguageTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag && languages.of(tag) !== undefined
  } catch {
    return false
  }
}

export const isMediaType = (text: string): boolean => /^[a-z]{1,20}\/[a-z0-9][a-z0-9.+-]{0,99}$/.test(text)

/** SHA-256 in hexadecimal. */
export const isSha256 = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
