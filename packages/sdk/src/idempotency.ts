import type { Doc } from './document.ts'

/**
 * The variables of a keyed mutation with an idempotency key in its input: the caller's, or else a new one. What the
 * caller gave is left as it is.
 */
export function withKey(
  { keyed }: Doc<unknown, never>,
  variables: unknown,
): { variables: unknown; idempotencyKey?: string } {
  if (!keyed) return { variables }
  const { input } = (variables ?? {}) as { input?: { idempotencyKey?: string | null } }
  const idempotencyKey = input?.idempotencyKey ?? newKey()
  return { variables: { ...(variables as object), input: { ...input, idempotencyKey } }, idempotencyKey }
}

/** Not `crypto.randomUUID`: a browser has that only on pages that came over TLS. */
const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')
