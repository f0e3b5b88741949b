import { latinSortKey, normalise, thaiSortKey, words } from '../../register/thai.ts'

type Text = string | null

interface Named {
  readonly nameEn: Text
  readonly nameTh: Text
  readonly nameLocal?: Text
  readonly aliases?: readonly string[]
}

/** What a node is called in lists, in English and in Thai: at least one is there, and stands for the other. */
export interface Called {
  readonly en: Text
  readonly th: Text
}

/** The search entry of a node: its own names, the names of what it belongs to, and all words of its text. */
export const entry = (
  type: string,
  nodeId: string,
  called: Called,
  names: readonly Text[],
  related: readonly Text[] = [],
  rest: readonly Text[] = [],
) => ({
  type,
  nodeId,
  names: lines(names),
  related: lines(related),
  words: words(present([...names, ...related, ...rest]).join('\n')).join(' '),
  sortEn: latinSortKey(called.en ?? called.th ?? ''),
  sortTh: thaiSortKey([...(called.th ?? called.en ?? '')].slice(0, longestKey).join('')),
})

/** In characters: an index cannot hold longer keys. */
const longestKey = 200

export type SearchEntry = ReturnType<typeof entry>

const lines = (texts: readonly Text[]): string => [...new Set(present(texts).map(normalise))].join('\n')

const present = (texts: readonly Text[]): string[] => texts.filter(text => text !== null)

export const namesOf = ({ nameEn, nameTh, nameLocal = null, aliases = [] }: Named): string[] =>
  present([nameEn, nameTh, nameLocal, ...aliases])

export const calledByName = ({ nameEn, nameTh }: { nameEn: Text; nameTh: Text }): Called => ({
  en: nameEn,
  th: nameTh,
})

export const calledByTitle = ({ titleEn, titleTh }: { titleEn: Text; titleTh: Text }): Called => ({
  en: titleEn,
  th: titleTh,
})

/** Provinces are searched with and without the word "Province"; Bangkok, which by law is not one, never has it. */
export const provinceNames = (province: Named & { readonly id: string }): string[] => {
  const own = namesOf(province)
  return province.id === 'TH-10' ? own : [...own, `${province.nameEn} Province`, `จังหวัด${province.nameTh}`]
}
