/**
 * Deletes expired entries, a few per call. All entries have the same lifetime and are in order of creation, so the
 * oldest comes first.
 */
export const deleteExpired = (entries: Map<string, { readonly endsAt: number }>, at: number): void => {
  let looked = 0
  for (const [name, { endsAt }] of entries) {
    if (endsAt > at || ++looked > 8) return
    entries.delete(name)
  }
}
