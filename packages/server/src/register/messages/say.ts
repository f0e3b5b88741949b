import { refusals } from './refusals.ts'
import { violations } from './violations.ts'
import { type Word, words } from './words.ts'

export type Language = 'en' | 'th'

/** What the register says to people, in both of its languages. */
export type Said = Readonly<Record<Language, string>>

type Sentences<Catalogue> = { [Code in keyof Catalogue]: keyof Catalogue[Code] }[keyof Catalogue]
export type Sentence = (Sentences<typeof violations> | Sentences<typeof refusals>) & string

type Blank<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Blank<Rest> : never
type Value = string | number | Said | null | undefined
type Values<Text extends string> = [Blank<Text>] extends [never] ? [] : [Readonly<Record<Blank<Text>, Value>>]

const thai = new Map<string, string>(
  [...Object.values(violations), ...Object.values(refusals)].flatMap(sentences => Object.entries(sentences)),
)

/** A sentence of the catalogue in both languages, with its blanks filled in. */
export const say = <Text extends Sentence>(sentence: Text, ...[values]: Values<Text>): Said => ({
  en: fill(sentence, 'en', values ?? {}),
  th: fill(thai.get(sentence)!, 'th', values ?? {}),
})

const fill = (sentence: string, language: Language, values: Readonly<Record<string, Value>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    // What is said already was cut before.
    return typeof value === 'object' && value !== null ? value[language] : cut(String(value), longest)
  })

/** Enough for lists of codes. */
const longest = 400

export const word = (en: Word): Said => ({ en, th: words[en] })

/** Several things in one blank. */
export const listed = (all: readonly Said[]): Said => ({
  en: all.map(({ en }) => en).join(', '),
  th: all.map(({ th }) => th).join(', '),
})

/** A text in quotes. No more than its beginning, because a client may send a text of any length. */
export const quoted = (text: string): string => JSON.stringify(cut(text, 40))

/** The beginning of a text, without half a character at its end. */
export const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…` : text
