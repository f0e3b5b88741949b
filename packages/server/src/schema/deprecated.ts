/**
 * The reason of a deprecation: which name to use, and until when this one is kept at least. See docs/guides/api-changes.md.
 */
export const replacedBy = (name: string, keptUntil: string): string => `Use \`${name}\`. Kept until ${keptUntil}.`
