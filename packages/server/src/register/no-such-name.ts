import { quoted, type Said, say, word } from './messages/say.ts'

/** What is named, for messages: a "province", to be given as "its slug". */
export interface Noun {
  readonly noun: Said
  readonly give: Said
}

export const provinceNoun: Noun = {
  noun: word('province'),
  give: {
    en: 'its ISO 3166-2 code or its slug, like TH-83 or phuket',
    th: 'รหัส ISO 3166-2 หรือ slug เช่น TH-83 หรือ phuket',
  },
}

export const sisterCityNoun: Noun = {
  noun: word('sister city'),
  give: { en: 'its slug, like xiamen', th: 'slug เช่น xiamen' },
}

/** The message for a name of which there is no record; `near` is what may be meant. */
export const noSuchName = ({ noun, give }: Noun, name: string, near: string | null): Said => {
  const given = quoted(name)
  return near
    ? say('{given} is no {noun}; give {give}. Did you mean {near}?', { given, noun, give, near })
    : say('{given} is no {noun}; give {give}.', { given, noun, give })
}
