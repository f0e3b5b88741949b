const number = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value < 1 ? 3 : 2)

/** Prints the head of a table, and gives a function that prints its lines. */
export const table = (
  title: string,
  head: readonly string[],
  say: (line: string) => void,
): ((name: string, values: readonly number[], note?: string) => void) => {
  const line = (name: string, values: readonly string[], note = '') =>
    say(name.padEnd(26) + values.map(each => each.padStart(12)).join('') + note)
  say('')
  line(title, head)
  return (name, values, note) => line(`  ${name}`, values.map(number), note)
}
