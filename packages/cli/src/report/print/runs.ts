/** A piece of a line, in one font. */
export interface Run {
  readonly text: string
  /** What `fontOf` said */
  readonly font: string
  /** Whether a line may end behind it though no space stands there: between two Thai words. */
  readonly breakable?: true
}

const THAI = /[\u0E00-\u0E7F]+/g

/** Never at the beginning of a line: they belong to the word before. */
const HANGS_ON = /^[ๆฯ]/

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * Cuts a text where its font changes and where a line may end. Together the runs are the text.
 *
 * @param names Names of places. Few are in the dictionary by which Thai is cut into words: they are kept whole.
 */
export function runsOf(text: string, names: readonly string[], fontOf: (cluster: string) => string): Run[] {
  const runs: Run[] = []
  const words = wordsOf(text, names)
  for (const [i, word] of words.entries()) {
    const ends = runsOfWord(word, fontOf)
    const next = words[i + 1]
    const last = ends.pop()
    if (last) ends.push(next && isThai(word.at(-1)!) && isThai(next[0]!) ? { ...last, breakable: true } : last)
    runs.push(...ends)
  }
  return runs
}

/** Thai has no spaces between words; all other text has its own places to break and stays whole. */
function wordsOf(text: string, names: readonly string[]): string[] {
  const ends = new Set([text.length])
  for (const { 0: thai, index } of text.matchAll(THAI)) {
    ends.add(index)
    for (const { segment, index: at } of segmenter.segment(thai)) if (!HANGS_ON.test(segment)) ends.add(index + at)
    ends.add(index + thai.length)
  }
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const inside = [...ends].filter(
        end => end > at && end < at + name.length && isThai(text[end - 1]!) && isThai(text[end]!),
      )
      if (inside.length === 0) continue
      for (const end of inside) ends.delete(end)
      ends.add(at).add(at + name.length)
    }
  const sorted = [...ends].sort((a, b) => a - b)
  return sorted.map((end, i) => text.slice(sorted[i - 1] ?? 0, end)).filter(word => word !== '')
}

const isThai = (character: string): boolean => /[\u0E00-\u0E7F]/.test(character)

/** What is shaped together: a letter with its marks, and a SARA AM with the letter that it stands behind. */
const CLUSTERS = /[^\u0E33](?:\p{M}*\u0E33|\p{M}+)?|\u0E33/gsu

function runsOfWord(word: string, fontOf: (cluster: string) => string): Run[] {
  const runs: Run[] = []
  for (const [cluster] of word.matchAll(CLUSTERS)) {
    const font = fontOf(cluster)
    const last = runs.at(-1)
    if (last?.font === font) runs[runs.length - 1] = { text: last.text + cluster, font }
    else runs.push({ text: cluster, font })
  }
  return runs
}
