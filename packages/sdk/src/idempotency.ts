import type { Doc } from './document.ts'

/**
 * The variables of a mutation with an idempotency key in its input: the caller's, or else a new one where it is known
 * that the input takes one. What the caller gave is left as it is.
 */
export function withKey(
  { keyed }: Doc<unknown, never>,
  variables: object = {},
  mutation: boolean,
): [variables: object, idempotencyKey?: string] {
  const input = (variables as { input?: { idempotencyKey?: string | null } } | null)?.input
  // Not `crypto.randomUUID`: a browser has that only on pages that came over TLS.
  const idempotencyKey =
    mutation && (input?.idempotencyKey || (keyed && crypto.getRandomValues(new Uint32Array(4)).join('-')))
  return idempotencyKey ? [{ ...variables, input: { ...input, idempotencyKey } }, idempotencyKey] : [variables]
}
