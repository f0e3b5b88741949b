/**
 * Takes out what has ended, some at a time. All have the same span and stand in the order in which they began, so the
 * oldest is in front.
 */
export const deleteExpired = (entries: Map<string, { readonly endsAt: number }>, at: number): void => {
  let looked = 0
  for (const [name, { endsAt }] of entries) {
    if (endsAt > at || ++looked > 8) return
    entries.delete(name)
  }
}
