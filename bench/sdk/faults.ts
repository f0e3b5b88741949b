import * as fault from '../../packages/sdk/test/fault-server.ts'

/** What a client made of a fault. */
export interface Outcome {
  readonly requests: number
  /** Between the first and the second, in ms */
  readonly wait: number | undefined
  readonly end: 'answered' | 'damaged text' | 'partial data, no error' | 'no data, no error' | 'error' | 'still waiting'
  /** Where the error has the variables that were sent */
  readonly tells: 'in the message' | 'in its fields' | 'no'
}

/** What goes wrong, and with what. */
export interface Row {
  readonly title: string
  readonly kind: 'query' | 'mutation'
  /** The answers of the server, in this order; then it behaves */
  readonly answers: readonly fault.Answer[]
  /** What a caller would want of a client that retries, in words */
  readonly wanted: string
  /** … and in code */
  readonly met: (outcome: Outcome) => boolean
  /** Whether it is about what the error tells */
  readonly telling?: true
}

type Expectation = Pick<Row, 'wanted' | 'met'>

const again: Expectation = {
  wanted: 'a second request, answered',
  met: ({ requests, end }) => requests === 2 && end === 'answered',
}
/** Longer than any of them waits by itself, lest one look obedient. */
const againLater: Expectation = {
  wanted: 'a second request after 3 s or more, answered',
  met: outcome => again.met(outcome) && outcome.wait! >= 3000,
}
const notAgain: Expectation = {
  wanted: 'one request, an error',
  met: ({ requests, end }) => requests === 1 && end === 'error',
}
const inTime: Expectation = { wanted: 'an error in time', met: ({ end }) => end === 'error' }
const whole: Expectation = { wanted: 'the text whole', met: ({ end }) => end === 'answered' }
const keepsSecret: Expectation = { wanted: 'no', met: ({ tells }) => tells === 'no' }

const forEver = (answer: fault.Answer): fault.Answer[] => Array(20).fill(answer)

export const rows: readonly Row[] = [
  { title: '429, `Retry-After: 3`', kind: 'query', ...againLater, answers: [fault.limited('3')] },
  {
    title: '429, `Retry-After` a date in 3 s, server clock an hour slow',
    kind: 'query',
    ...againLater,
    answers: [fault.limitedUntil(3, -3_600_000)],
  },
  { title: '429, `Retry-After: 3`', kind: 'mutation', ...againLater, answers: [fault.limited('3')] },
  {
    title: '200, `THROTTLED`, `Retry-After: 3`',
    kind: 'query',
    ...againLater,
    answers: [fault.coded('THROTTLED', 200, '3')],
  },
  { title: '503', kind: 'query', ...again, answers: [fault.unavailable()] },
  { title: '503', kind: 'mutation', ...notAgain, answers: [fault.unavailable()] },
  { title: '503, `Retry-After: 3`', kind: 'mutation', ...againLater, answers: [fault.unavailable('3')] },
  { title: '502 with a page', kind: 'query', ...again, answers: [fault.badGateway] },
  { title: '502 with a page', kind: 'mutation', ...notAgain, answers: [fault.badGateway] },
  { title: 'connection reset', kind: 'query', ...again, answers: [fault.reset] },
  { title: 'connection reset', kind: 'mutation', ...notAgain, answers: [fault.reset] },
  { title: 'answer breaks off', kind: 'query', ...again, answers: [fault.shortOfLength] },
  { title: 'answer breaks off', kind: 'mutation', ...notAgain, answers: [fault.shortOfLength] },
  { title: 'a page in place of JSON', kind: 'query', ...notAgain, answers: forEver(fault.signIn) },
  { title: 'an empty answer', kind: 'query', ...notAgain, answers: forEver(fault.body('')) },
  { title: '`null` as the answer', kind: 'query', ...notAgain, answers: forEver(fault.body('null')) },
  { title: 'data with errors', kind: 'query', ...notAgain, answers: forEver(fault.partial) },
  { title: 'no answer ever', kind: 'query', ...inTime, answers: forEver(fault.silent) },
  { title: 'a byte each 200 ms', kind: 'query', ...inTime, answers: forEver(fault.byteByByte(200)) },
  { title: 'characters cut between packets', kind: 'query', ...whole, answers: forEver(fault.byteByByte(0)) },
  {
    title: 'refused with `FORBIDDEN`: does the error have the variables?',
    kind: 'query',
    ...keepsSecret,
    answers: forEver(fault.coded('FORBIDDEN')),
    telling: true,
  },
]
