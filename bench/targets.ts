import type { SecondStart } from './embedded/second-start.ts'
import { flat, memoryGrowth, type Snapshot } from './pull/snapshot.ts'
import type { Growth } from './read/growth.ts'
import type { Figures } from './read/load.ts'
import type { Reads } from './read/reads.ts'
import type { Writes } from './write/writes.ts'

// What the register is to reach, and how it is read from a run.

/** What a run measured; what it did not is absent. */
export interface Run {
  readonly reads?: Reads
  readonly growth?: Growth
  readonly snapshot?: Snapshot
  readonly writes?: Writes
  readonly embedded?: SecondStart
}

export type Part = keyof Run

export interface Target {
  readonly name: string
  /** The part of a run that measures it */
  readonly part: Part
  /** Undefined or NaN when this run did not measure it */
  readonly figure: (run: Run) => number | undefined
  readonly bound: { readonly atLeast: number } | { readonly atMost: number }
}

const compared = ['W1', 'W2', 'W3', 'W4'] as const

const ratio = (
  run: Run,
  question: string,
  [server, peer]: readonly [string, string],
  connections: number,
  figure: keyof Figures = 'perSecond',
) =>
  (run.reads?.(question, server, connections)?.[figure] ?? Number.NaN) /
  (run.reads?.(question, peer, connections)?.[figure] ?? Number.NaN)

const to = (peer: string, connections: number, figure?: keyof Figures) => (run: Run) =>
  compared.map(question => ratio(run, question, ['register', peer], connections, figure))

const mean = (values: readonly number[]): number =>
  values.reduce((product, value) => product * value, 1) ** (1 / values.length)

const reads = (name: string, figure: Target['figure'], bound: Target['bound']): Target => ({
  name,
  part: 'reads',
  figure,
  bound,
})

const atOnce = (connections: number): Target[] => {
  const how = `${connections} connection${connections === 1 ? '' : 's'}`
  const [postGraphile, apollo] = [to('PostGraphile', connections), to('Apollo', connections)]
  return [
    reads(`W1–W4 : PostGraphile, mean, ${how}`, run => mean(postGraphile(run)), { atLeast: 2 }),
    reads(`W1–W4 : PostGraphile, lowest, ${how}`, run => Math.min(...postGraphile(run)), { atLeast: 1.3 }),
    reads(`W1–W4 : Apollo, mean, ${how}`, run => mean(apollo(run)), { atLeast: 4 }),
    ...['W1', 'W2'].map(question =>
      reads(`${question} : bare, ${how}`, run => ratio(run, question, ['register', 'bare'], connections), {
        atLeast: 0.5,
      }),
    ),
    reads(`W0 : PostGraphile, ${how}`, run => ratio(run, 'W0', ['register', 'PostGraphile'], connections), {
      atLeast: 1,
    }),
    reads(`W2 kept : PostGraphile, ${how}`, run => ratio(run, 'W2', ['kept', 'PostGraphile'], connections), {
      atLeast: 20,
    }),
    reads(`W2 kept : bytes, ${how}`, run => ratio(run, 'W2', ['kept', 'bytes'], connections), { atLeast: 0.5 }),
  ]
}

const oneAtATime = (question: string, ms: number): Target =>
  reads(`${question} one at a time, p50 ms`, run => run.reads?.(question, 'register', 1)?.p50, { atMost: ms })

const grown = (question: string, times: number): Target => ({
  name: `${question} in the large register : in the small one, p50`,
  part: 'growth',
  figure: ({ growth }) => {
    const [small, large] = growth?.questions.get(question) ?? []
    return small && large && large.p50 / small.p50
  },
  bound: { atMost: times },
})

const slowest = (question: string): Target => ({
  name: `${question} in the large register, p50 ms`,
  part: 'growth',
  figure: ({ growth }) => growth?.questions.get(question)?.[1].p50,
  bound: { atMost: 300 },
})

const deepPage = ({ growth }: Run): number | undefined => growth && growth.depth[1].p50 / growth.depth[0].p50

export const targets: readonly Target[] = [
  ...[1, 16, 64].flatMap(atOnce),
  reads('W1–W4 p99 : PostGraphile, worst, 16 connections', run => Math.max(...to('PostGraphile', 16, 'p99')(run)), {
    atMost: 1,
  }),
  ...['W5', 'W7', 'W9', 'W9 all'].map(question => oneAtATime(question, 30)),
  ...['W6', 'W6 Thai'].map(question => oneAtATime(question, 10)),
  ...['W0', 'W1', 'W2', 'W3', 'W4', 'W6', 'W6 Thai', 'W8', 'W9', 'W9 all'].map(question => grown(question, 1.5)),
  ...['W5', 'W7'].flatMap(question => [grown(question, 10), slowest(question)]),
  // A tenth is what two runs of one page differ by.
  { name: 'page at 90 % depth : first page, p50', part: 'growth', figure: deepPage, bound: { atMost: 1.1 } },
  ...(['server', 'client'] as const).map(
    (side): Target => ({
      name: `snapshot: most memory of the ${side}, tenfold register`,
      part: 'snapshot',
      figure: ({ snapshot }) => snapshot && memoryGrowth(snapshot, side),
      bound: { atMost: flat },
    }),
  ),
  {
    name: 'snapshot: speed : psql',
    part: 'snapshot',
    figure: ({ snapshot }) => snapshot && snapshot.large.psql / snapshot.large.waited,
    bound: { atLeast: 1 / 3 },
  },
  { name: 'writes a second', part: 'writes', figure: run => run.writes?.perSecond, bound: { atLeast: 300 } },
  {
    name: 'writes: seen by a follower, p99 ms',
    part: 'writes',
    figure: run => run.writes?.visibleP99,
    bound: { atMost: 50 },
  },
  { name: 'embedded: second start, ms', part: 'embedded', figure: run => run.embedded?.ms, bound: { atMost: 1_500 } },
  {
    name: 'embedded: idle memory, MB',
    part: 'embedded',
    figure: ({ embedded }) => embedded && embedded.memory / 2 ** 20,
    bound: { atMost: 250 },
  },
]
