/**
 * Whether `id` is met on the way from `start`, step by step by `next`, so that a step from `id` to `start` would close a
 * circle. One that is there already ends the way.
 */
export const reaches = async (
  start: string | null,
  id: string | null,
  next: (at: string) => Promise<string | null | undefined>,
): Promise<boolean> => {
  const seen = new Set<string>()
  for (let at = start; at !== null && !seen.has(at); at = (await next(at)) ?? null) {
    if (at === id) return true
    seen.add(at)
  }
  return false
}
