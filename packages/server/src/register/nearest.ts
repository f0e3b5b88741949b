/** Longer texts are not names, and comparing them would take long. */
const longest = 40

/** The item whose name is most similar to the input; null when more than one letter in three differs. */
export const nearest = <Each>(
  typed: string,
  all: Iterable<Each>,
  namesOf: (each: Each) => readonly string[],
): Each | null => {
  const input = letters(typed)
  if (input.length === 0 || input.length > longest) return null
  let best: Each | null = null
  let least = Math.floor(input.length / 3) + 1
  for (const each of all)
    for (const name of namesOf(each)) {
      const away = distance(input, letters(name))
      if (away >= least) continue
      best = each
      least = away
    }
  return best
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '')
    .replace(/^(จังหวัด|changwat)|province$/, '')

/** The Levenshtein distance. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < other.length; j++)
      next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (one[i] === other[j] ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
