import { type CallFrame, placeOf } from './places.ts'

export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: CallFrame
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  /** In µs, before each sample */
  readonly timeDeltas: readonly number[]
}

/** Time in µs, from most to least. */
export type Sums = readonly (readonly [name: string, time: number])[]

export interface Times {
  /** Without idleness */
  readonly busy: number
  readonly groups: Sums
  /** In the function itself */
  readonly own: Sums
  /** In the function and all that it calls; of our own functions */
  readonly whole: Sums
}

const sorted = (sums: ReadonlyMap<string, number>): Sums => [...sums].sort(([, one], [, other]) => other - one)

const add = (sums: Map<string, number>, name: string, time: number): void => {
  sums.set(name, (sums.get(name) ?? 0) + time)
}

/** Where the time of a profile went. */
export const timesOf = ({ nodes, samples, timeDeltas }: CpuProfile): Times => {
  const own = new Map<number, number>()
  for (const [i, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + (timeDeltas[i] ?? 0))
  const byId = new Map(nodes.map(node => [node.id, node]))
  const [groups, functions, wholes] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  let busy = 0
  /** Returns the time below a node; a function that is called again below itself counts once. */
  const visit = (id: number, above: ReadonlySet<string>): number => {
    const { callFrame, children = [] } = byId.get(id)!
    const { group, at } = placeOf(callFrame)
    const name = `${callFrame.functionName || '(anonymous)'} ${at || group}`
    // The profiler itself is in the profile.
    const time = group === '(idle)' || group === 'node:inspector' ? 0 : (own.get(id) ?? 0)
    busy += time
    if (time > 0) {
      add(groups, group, time)
      add(functions, name, time)
    }
    const isOurs = /^(server|sdk|cli)\/src/.test(group)
    const inside = isOurs ? new Set([...above, name]) : above
    let below = time
    for (const child of children) below += visit(child, inside)
    if (isOurs && !above.has(name)) add(wholes, name, below)
    return below
  }
  visit(nodes[0]!.id, new Set())
  return { busy, groups: sorted(groups), own: sorted(functions), whole: sorted(wholes) }
}
