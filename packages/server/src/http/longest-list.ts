/** The number of items in the longest list of a JSON value, at any depth. */
export const longestListIn = (value: unknown): number => {
  let longest = 0
  const rest = [value]
  while (rest.length > 0) {
    const each = rest.pop()
    if (typeof each !== 'object' || each === null) continue
    if (Array.isArray(each)) longest = Math.max(longest, each.length)
    for (const inner of Object.values(each)) rest.push(inner)
  }
  return longest
}
