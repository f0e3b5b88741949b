import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Peer, Request } from './peers.ts'
import { plain, type Question } from './questions.ts'

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

/** The answer as it was sent. */
export const textOf = async ({ url, body }: Request): Promise<string> =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text()

/** Asks again while the server is busy: just after it was filled, a database is. */
export const dataOf = async (request: Request, patience = 5): Promise<unknown> => {
  const { data, errors } = JSON.parse(await textOf(request)) as Answer
  if (errors?.[0]?.extensions?.code === 'OVERLOADED' && patience > 0) {
    await sleep(1_000)
    return dataOf(request, patience - 1)
  }
  if (errors) throw new Error(`${request.url}: ${errors[0]?.message}`)
  return data
}

/**
 * Asks so often that a server has what it keeps of a question: PostgreSQL makes a plan anew for the first five times that a
 * connection asks, which for a work list takes as long as the answer.
 */
export const settle = async (request: Request): Promise<void> => {
  for (let time = 0; time < 8; time++) await dataOf(request)
}

/** The request for a question, with the cursor of the page before if it is about a later one. */
export const requestFor = async (peer: Peer, question: Question): Promise<Request | null> => {
  let request = peer.request(question, {})
  for (let page = 1; page < (question.page ?? 1) && request; page++) {
    const [list] = Object.values((await dataOf(request)) as Record<string, { pageInfo: { endCursor: string } }>)
    request = peer.request(question, { after: list?.pageInfo.endCursor })
  }
  return request
}

/** All servers must give the same answer, or their times say nothing. */
export const compare = async ({ name }: Question, requests: readonly Request[]): Promise<void> => {
  const answers: unknown[] = []
  for (const request of requests) answers.push(plain(await dataOf(request)))
  answers.forEach((answer, i) => {
    if (!isDeepStrictEqual(answer, answers[0]))
      throw new Error(
        `${name}: ${requests[i]?.url} answers\n${JSON.stringify(answer)}\nand not\n${JSON.stringify(answers[0])}`,
      )
  })
}
