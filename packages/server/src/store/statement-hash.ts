import { createHash } from 'node:crypto'

/** What a statement is known by: 22 letters, digits, `-` and `_`, of its text, which holds no values. */
export const statementHash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22)

/** A statement under a name, so that connections keep its plan. */
export const named = (text: string): { readonly name: string; readonly text: string } => ({
  name: statementHash(text),
  text,
})
