import { createHash } from 'node:crypto'
import type { Prisma } from '../../generated/prisma/client.ts'
import { say } from '../../register/messages/say.ts'
import type { CommandResult, Done } from './record.ts'
import { conflict } from './refusal.ts'

// What was asked with an idempotency key is carried out once: sent again, it gets its first answer.

type Tx = Prisma.TransactionClient

/** A request with an idempotency key. */
export interface IdentifiedRequest {
  /** The id of the actor: keys belong to it */
  readonly actor: string
  readonly key: string
  readonly command: string
  /** SHA-256 of the input */
  readonly digest: string
}

export const digestOf = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex')

export const isSameKey = (one: IdentifiedRequest, other: IdentifiedRequest): boolean =>
  one.actor === other.actor && one.key === other.key

/**
 * Finds what these requests were answered before: the function returned gives the answer to one of them, or null.
 * @throws Refused by that function, when the key was used for another request
 */
export const findEarlier = async (
  tx: Tx,
  requests: readonly IdentifiedRequest[],
): Promise<(request: IdentifiedRequest) => Done | null> => {
  const rows =
    requests.length === 0
      ? []
      : await tx.idempotencyRecord.findMany({ where: { OR: requests.map(({ actor, key }) => ({ actor, key })) } })
  return request => {
    const earlier = rows.find(row => row.actor === request.actor && row.key === request.key)
    if (!earlier) return null
    if (earlier.command !== request.command || earlier.digest !== request.digest)
      throw conflict(
        'IDEMPOTENCY_KEY_REUSED',
        say('This idempotency key was used for another request: make a new one for each.'),
        ['input', 'idempotencyKey'],
      )
    return { done: true, records: earlier.result as CommandResult, revision: earlier.revision }
  }
}

export const keepAnswers = async (
  tx: Tx,
  answers: readonly { readonly request: IdentifiedRequest; readonly answer: Done; readonly at: Date }[],
): Promise<void> => {
  if (answers.length === 0) return
  await tx.idempotencyRecord.createMany({
    data: answers.map(({ request, answer: { records, revision }, at }) => ({
      ...request,
      result: records,
      revision,
      at,
    })),
  })
}

/** Deletes some answers that have expired. */
export const deleteExpired = async (tx: Tx, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString()
  await tx.$executeRaw`
    DELETE FROM idempotency_record WHERE ctid IN (
      SELECT ctid FROM idempotency_record WHERE at < ${before}::timestamptz ORDER BY at LIMIT ${deletedAtOnce}::int)`
}

/** How long a request may be repeated with its key: long enough for a client that was down over a holiday. */
const keptDays = 30

/** So the first writer after a long pause does not delay the others. */
const deletedAtOnce = 100
