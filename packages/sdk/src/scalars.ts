/**
 * Turns the strings at the given paths into `Date`s, in place. Walks nothing else: a guess by the look of a string
 * would also hit partial dates and titles. What is no moment in time is left as it came.
 */
export function reviveDates(data: object, paths: readonly string[]): void {
  for (const path of paths) revive(data as Tree, path.split('.'))
}

function revive(value: Tree, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) {
    const date = new Date(value as unknown as string)
    return Number.isNaN(+date) ? value : date
  }
  for (const each of key === '*' ? Object.keys(value ?? {}) : [key])
    if (value?.[each]) value[each] = revive(value[each] as Tree, rest)
  return value
}

type Tree = Record<string, unknown> | null | undefined
