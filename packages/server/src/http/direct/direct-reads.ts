import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { Account } from '../../access/budget/account.ts'
import type { Admit } from '../../access/budget/admit.ts'
import { prices } from '../../access/budget/policy.ts'
import { today } from '../../register/today.ts'
import type { Context } from '../../schema/context.ts'
import { schemaHash } from '../../schema/register/schema-hash.ts'
import { unavailabilityOf } from '../../store/database/failure.ts'
import type { Edition } from '../../store/read/views/edition.ts'
import type { Unavailable } from '../../store/unavailable.ts'
import { asWork, type Work } from '../../store/work.ts'
import { matchesTag, publicHeadersOf } from '../cache.ts'
import { compressed } from '../compression.ts'
import { corsHeaders } from '../cors.ts'
import { logUnavailable } from '../log-unavailable.ts'
import type { RequestNotes } from '../observation.ts'
import { LEFT, type Observer, type Outcome } from '../observe.ts'
import { rateLimitHeaders } from '../rate-limit.ts'
import { REQUEST_ID, requestIdFrom } from '../request-id.ts'
import { securityHeaders } from '../security-headers.ts'
import { withTimeout } from '../time-limit.ts'
import type { TraceParent, Tracing } from '../tracing/tracing.ts'
import { costOf } from '../use-budget.ts'
import { editionKey, type KeptAnswers } from './kept-answers.ts'
import type { KnownDocument, KnownDocuments } from './known-documents.ts'
import { type PricedPlan, pricedPlan } from './priced-plans.ts'
import { type Asked, putBack, readRequest } from './read-request.ts'

// The short way of a plain question without a key, in front of the GraphQL server: a document that was answered by one
// statement before is answered from memory, or by its statement again. Whatever is not as plain as that, has an error
// or exceeds a limit goes the ordinary way, which knows what to say.

export interface DirectReadsOptions {
  readonly schema: GraphQLSchema
  readonly admit: Admit
  readonly observer: Observer
  readonly documents: KnownDocuments
  readonly kept: KeptAnswers
  readonly context: (requestId: string) => Context
  readonly timeLimit: number
  /** The latest revision of the register */
  readonly edition: () => Promise<Edition>
}

/** An answer of this size or more is sent piece by piece, as fast as its client reads. */
const largestBody = 64 * 1024

/** Such an answer: neither kept, nor made here again only to be thrown away. */
class TooLarge extends Error {}
const tooLarge = new WeakSet<PricedPlan>()

/** A dearer query goes the ordinary way, where those wait in a line. */
const largestCost = 2_500

/** Answers the request, or returns false, with its body put back. */
export type DirectReads = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

export const directReads = ({
  schema,
  admit,
  observer,
  documents,
  kept,
  context,
  timeLimit,
  edition,
}: DirectReadsOptions): DirectReads => {
  const reading =
    (priced: PricedPlan, requestId: string, tally: Work['tally']) =>
    async (signal: AbortSignal): Promise<Buffer> => {
      const read = async () => JSON.stringify(await priced.plan().read(context(requestId), priced.variables))
      const data = await asWork({ lane: 'read', tally }, () => withTimeout('read', timeLimit, read, signal))
      if (data.length <= largestBody) return Buffer.from(data)
      tooLarge.add(priced)
      throw new TooLarge()
    }

  /** The headers of a public answer, of the edition of the register that it is made from, or of the one before. */
  const cachingOf = async ({ search, accept }: Asked, tally: Work['tally'], leaving: () => AbortSignal) => {
    const current = await kept.answer(
      editionKey,
      async making => {
        const found = JSON.stringify(await asWork({ lane: 'read', tally, signal: making }, edition))
        kept.found(found)
        return Buffer.from(found)
      },
      leaving,
    )
    return publicHeadersOf(JSON.parse(current.toString()) as Edition, schemaHash(schema), search ?? '', accept)
  }

  /** The status of the answer, LEFT when nobody waits for it any more; null when it is not answered here. */
  const answer = async (
    request: IncomingMessage,
    response: ServerResponse,
    asked: Asked,
    known: KnownDocument,
    requestId: string,
    { notes, tally }: { readonly notes: RequestNotes; readonly tally: Work['tally'] },
  ): Promise<Outcome> => {
    let account: Account | null = null
    const client = leavingOf(response)
    let endOperation: ReturnType<Tracing['operation']> | undefined
    try {
      const given = JSON.stringify([asked.operationName, asked.variables])
      const priced = pricedPlan(schema, known, asked.operationName, asked.variables, given, largestCost)
      if (!priced || tooLarge.has(priced)) return null
      account = (await admit({ headers: headersOf(request), connection: request.socket.remoteAddress })).account
      tally.caller = account?.caller ?? ''
      await account?.charge(priced.cost - prices.request)
      Object.assign(notes, priced.notes, { viewer: 'anonymous' })
      const caching = asked.search === null ? null : await cachingOf(asked, tally, client.leaving)
      if (caching && matchesTag(request.headers['if-none-match'] ?? null, caching.etag)) {
        // As it is where nothing is executed.
        account?.giveBack(priced.cost - prices.request)
        return writeUnchanged(response, requestId, account, caching)
      }
      endOperation = observer.tracing?.operation(notes, tally)
      const found = kept.answer(`${today()} ${known.hash} ${given}`, reading(priced, requestId, tally), client.leaving)
      const data = found instanceof Buffer ? found : await found
      endOperation?.({ failed: false, kept: found instanceof Buffer })
      if (client.hasLeft()) return LEFT
      return await write(request, response, asked, requestId, account, caching, data)
    } catch (error) {
      endOperation?.({ failed: true })
      // It was asked for, and is paid.
      if (client.hasLeft()) return LEFT
      const unavailable = unavailabilityOf(error)
      if (unavailable) {
        logUnavailable(requestId, unavailable)
        notes.codes = [unavailable.code]
        return writeUnavailable(response, asked, requestId, account, unavailable)
      }
    } finally {
      client.end()
    }
    // It is charged again where it is answered.
    account?.giveBack(account.state().cost)
    return null
  }

  return async (request, response) => {
    const asked = await readRequest(request)
    if (!asked) return response.destroyed
    const known = documents.get(asked.text)
    const requestId = requestIdFrom([request.headers[REQUEST_ID]].flat()[0])
    const watched = {
      requestId,
      method: request.method ?? '',
      route: '/graphql',
      ...(observer.tracing && { parent: parentOf(request) }),
    }
    if (
      known &&
      (await observer.observeAttempt(
        watched,
        seen => answer(request, response, asked, known, requestId, seen),
        response,
      ))
    )
      return true
    if (asked.body) putBack(request, asked.body)
    return response.destroyed
  }
}

/** Tells when the client leaves. The signal is made for the first who waits. */
const leavingOf = (response: ServerResponse) => {
  let left: AbortController | undefined
  const leave = (): void => left?.abort()
  return {
    leaving: (): AbortSignal => {
      if (!left) {
        left = new AbortController()
        if (response.destroyed) leave()
        else response.once('close', leave)
      }
      return left.signal
    },
    hasLeft: () => response.destroyed,
    end: () => void response.off('close', leave),
  }
}

const parentOf = ({ headers }: IncomingMessage): TraceParent => ({
  traceparent: [headers['traceparent']].flat()[0],
  tracestate: [headers['tracestate']].flat().join(',') || undefined,
})

const headersOf = ({ headers }: IncomingMessage): Headers =>
  ({ get: (name: string) => [headers[name]].flat().join(', ') || null }) as unknown as Headers

const fixed = { ...securityHeaders, ...corsHeaders, vary: 'accept, accept-encoding, authorization' }
const notStored = { 'cache-control': 'private, no-store' }

type Caching = ReturnType<typeof publicHeadersOf>

const before = Buffer.from('{"data":')

const write = async (
  { headers }: IncomingMessage,
  response: ServerResponse,
  { mediaType }: Asked,
  requestId: string,
  account: Account | null,
  caching: Caching | null,
  data: Buffer,
): Promise<number> => {
  const rest = Buffer.from(`${extensionsOf(account, caching !== null)}}`)
  const bytes = Buffer.concat([before, data, rest])
  const small = headers['accept-encoding'] ? await compressed(bytes, String(headers['accept-encoding'])) : null
  const body = small?.bytes ?? bytes
  response.writeHead(200, {
    ...fixed,
    ...(caching ?? notStored),
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': body.length,
    [REQUEST_ID]: requestId,
    ...(small && { 'content-encoding': small.coding }),
    ...(account && rateLimitHeaders(account, caching !== null)),
  })
  response.end(body)
  return 200
}

const writeUnchanged = (
  response: ServerResponse,
  requestId: string,
  account: Account | null,
  caching: Caching,
): number => {
  const headers = { ...fixed, ...caching, [REQUEST_ID]: requestId, ...(account && rateLimitHeaders(account, true)) }
  response.writeHead(304, headers).end()
  return 304
}

const writeUnavailable = (
  response: ServerResponse,
  { mediaType }: Asked,
  requestId: string,
  account: Account | null,
  { code, message, retryAfter }: Unavailable,
): number => {
  const errors = JSON.stringify([{ message, extensions: { code } }])
  const body = `{"errors":${errors}${extensionsOf(account, false)}}`
  response.writeHead(503, {
    ...fixed,
    ...notStored,
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    [REQUEST_ID]: requestId,
    ...(retryAfter !== null && { 'retry-after': String(retryAfter) }),
    ...(account && rateLimitHeaders(account, false)),
  })
  response.end(body)
  return 503
}

/** The rest of an answer, behind its data or errors. */
const extensionsOf = (account: Account | null, isPublic: boolean): string =>
  account ? `,"extensions":${JSON.stringify({ cost: costOf(account, isPublic) })}` : ''
