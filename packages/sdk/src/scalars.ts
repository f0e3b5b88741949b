/**
 * Turns the strings at the given paths into `Date`s, in place. Walks nothing else: a guess by the look of a string
 * would also hit partial dates and titles. What is no moment in time is left as it came.
 */
export function reviveDates(data: object, paths: readonly string[]): void {
  for (const path of paths) revive(data, path.split('.'))
}

/** The same of one path, in pieces. */
export function revive(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) {
    const date = new Date(value as string)
    // No number at all is not greater either.
    return +date > -9e15 ? date : value
  }
  const tree = value as Record<string, unknown> | null | undefined
  for (const each in key === '*' ? tree : { [key]: 0 }) if (tree?.[each]) tree[each] = revive(tree[each], rest)
  return value
}
