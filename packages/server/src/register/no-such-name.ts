/** What is named, for messages: a "province", to be given as "its slug". */
export interface Noun {
  readonly noun: string
  readonly give: string
}

export const provinceNoun: Noun = {
  noun: 'province',
  give: 'its ISO 3166-2 code or its slug, like TH-83 or phuket',
}

/** Names are given by clients, so they may be of any length. */
const longest = 40

/** The message for a name of which there is no record; `near` is what may be meant. */
export const noSuchName = ({ noun, give }: Noun, given: string, near: string | null): string =>
  `"${given.slice(0, longest)}" is no ${noun}; give ${give}.${near ? ` Did you mean ${near}?` : ''}`
