/**
 * PostgreSQL text cannot contain NUL, and a query with one fails. U+FFFD does not occur in slugs or codes, so the
 * replaced text matches nothing.
 */
export const storable = (key: string): string => key.replaceAll('\0', '\uFFFD')
