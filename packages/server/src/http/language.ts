import type { Language } from '../register/messages/say.ts'
import { parseAccept } from './accept.ts'

/**
 * The language in which a request is told what is wrong with it: Thai when the header prefers it to English, otherwise
 * English.
 */
export const languageOf = ({ headers }: Request): Language => {
  const items = parseAccept(headers.get('accept-language') ?? '')
  const weightOf = (language: Language): number =>
    Math.max(0, ...items.filter(({ name }) => name.split('-')[0] === language).map(({ weight }) => weight))
  const [thai, english] = [weightOf('th'), weightOf('en')]
  if (thai !== english) return thai > english ? 'th' : 'en'
  const first = items.find(({ name }) => /^(th|en)\b/.test(name))
  return thai > 0 && first?.name.startsWith('th') ? 'th' : 'en'
}
