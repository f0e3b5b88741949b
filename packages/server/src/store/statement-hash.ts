import { createHash } from 'node:crypto'

/** What a statement is known by: 22 letters, digits, `-` and `_`, of its text, which holds no values. */
export const statementHash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22)
