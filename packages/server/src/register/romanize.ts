import { words } from './thai.ts'

/**
 * Thai in Latin letters, after the Royal Thai General System: `เมืองภูเก็ต` is `mueang phuket`. It goes by the spelling
 * alone, so that it is wrong about words whose sound the spelling does not tell. Good enough to recognise a name by, as
 * in an address; not to print one. Other scripts stay as they are.
 */
export const romanize = (text: string): string =>
  text.replace(/[ก-๛][ก-๛\s]*/g, thai => ` ${words(thai).map(romanizeWord).join(' ')} `)

const initials = lettersOf(
  'ก:k ขฃคฅฆ:kh ง:ng จฉชฌ:ch ซศษส:s ญย:y ฎด:d ฏต:t ฐฑฒถทธ:th ณน:n บ:b ป:p ผพภ:ph ฝฟ:f ม:m ร:r ลฬ:l ว:w หฮ:h อ:',
)
const finals = lettersOf('กขฃคฅฆ:k ง:ng จฉชซฌฎฏฐฑฒดตถทธศษส:t ญณนรลฬ:n บปผพฝฟภ:p ม:m ย:i ว:o')

function lettersOf(table: string): ReadonlyMap<string, string> {
  const pairs = table.split(' ').map(entry => entry.split(':') as [string, string])
  return new Map(pairs.flatMap(([thai, latin]) => [...thai].map(letter => [letter, latin] as const)))
}

/** One consonant, or two that are spoken together; ห before a sonorant is silent. */
const INITIAL = '(ห(?=[งญณนมยรลว])[งญณนมยรลว]|[กขคตปผพทส]ร|[กขคปผพ]ล|[กขค](?=ว[ะ-ู])ว|[ก-ฮ])'
/** A consonant that does not begin the next syllable. */
const FINAL = '([กขฃคฅฆงจฉชซฌฎฏฐฑฒดตถทธศษสญณนรลฬบปผพฝฟภมยว](?![ะ-ู็]|อ(?![ะ-ู])))'

/** The forms of a syllable, in the order in which they are tried: what is written, and its vowel in Latin letters. */
const syllables: readonly (readonly [form: RegExp, vowel: string])[] = (
  [
    [`เ${INITIAL}ียะ?${FINAL}?`, 'ia'],
    [`เ${INITIAL}ือะ?${FINAL}?`, 'uea'],
    [`เ${INITIAL}าะ`, 'o'],
    [`เ${INITIAL}า`, 'ao'],
    [`เ${INITIAL}ะ`, 'e'],
    [`เ${INITIAL}ิ${FINAL}`, 'oe'],
    [`เ${INITIAL}อะ?${FINAL}?`, 'oe'],
    [`เ${INITIAL}ย(?![ะ-ู])`, 'oei'],
    [`เ${INITIAL}็?${FINAL}?`, 'e'],
    [`แ${INITIAL}ะ`, 'ae'],
    [`แ${INITIAL}็?${FINAL}?`, 'ae'],
    [`โ${INITIAL}ะ`, 'o'],
    [`โ${INITIAL}${FINAL}?`, 'o'],
    [`[ไใ]${INITIAL}ย?(?![ะ-ู])`, 'ai'],
    [`[ไใ]${INITIAL}`, 'ai'],
    [`${INITIAL}ัวะ?`, 'ua'],
    [`${INITIAL}ั${FINAL}`, 'a'],
    [`${INITIAL}ะ`, 'a'],
    [`${INITIAL}ำ`, 'am'],
    [`${INITIAL}า${FINAL}?`, 'a'],
    [`${INITIAL}[ิี]${FINAL}?`, 'i'],
    [`${INITIAL}ือ?${FINAL}?`, 'ue'],
    [`${INITIAL}ึ${FINAL}?`, 'ue'],
    [`${INITIAL}[ุู]${FINAL}?`, 'u'],
    [`${INITIAL}็อ${FINAL}?`, 'o'],
    [`${INITIAL}รร${FINAL}`, 'a'],
    [`${INITIAL}รร`, 'an'],
    [`${INITIAL}ว${FINAL}`, 'ua'],
    [`${INITIAL}อ${FINAL}?`, 'o'],
    [`${INITIAL}${FINAL}`, 'o'],
    [`${INITIAL}`, 'a'],
  ] as const
).map(([form, vowel]) => [new RegExp(form, 'y'), vowel])

const romanizeWord = (word: string): string => {
  // Silent letters, and marks that change the tone alone.
  const text = word.replace(/[ก-ฮ][ิุ]?์/g, '').replace(/[่-๋ฯๆ]/g, '')
  let latin = ''
  for (let at = 0; at < text.length; ) {
    const found = match(text, at)
    if (found) {
      latin += found.latin
      at = found.end
    } else {
      // A mark that stands on no letter, or a letter of another script.
      if (!/[ก-๛]/.test(text[at]!)) latin += text[at]
      at += 1
    }
  }
  return latin
}

const match = (text: string, at: number): { latin: string; end: number } | null => {
  for (const [form, vowel] of syllables) {
    form.lastIndex = at
    const found = form.exec(text)
    if (!found) continue
    const [whole, initial = '', final = ''] = found
    const begins = initial.length > 1 && initial[0] === 'ห' ? initial.slice(1) : initial
    const latin = [...begins].map(letter => initials.get(letter) ?? '').join('')
    return { latin: `${latin}${vowel}${finals.get(final) ?? ''}`, end: at + whole.length }
  }
  return null
}
