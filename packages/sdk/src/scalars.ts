/**
 * Turns the strings at the given paths into `Date`s, in place. Walks nothing else: a guess by the look of a string
 * would also hit partial dates and titles. What is no moment in time is left as it came.
 */
export function reviveDates(data: object, paths: readonly string[]): void {
  for (const path of paths) revive(data, path.split('.'))
}

function revive(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return dateFrom(value)
  if (key === '*') {
    if (Array.isArray(value)) for (const index of value.keys()) value[index] = revive(value[index], rest)
  } else if (isObject(value) && key in value) value[key] = revive(value[key], rest)
  return value
}

function dateFrom(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? value : date
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
