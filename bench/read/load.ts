import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Peers } from './install.ts'
import type { Request } from './peers.ts'
import { cpuOf, type Running, stop } from './processes.ts'

/** What one server made of one question. Times in ms. */
export interface Figures {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Of the processor for a request, in the server's own process alone */
  readonly cpu: number
  /** The share that was refused, or not answered in time: these are in no other figure */
  readonly refused: number
}

interface Seen extends Omit<Figures, 'cpu' | 'refused'> {
  readonly requests: number
  readonly failed: number
}

export interface Load {
  /** Asks a server for some seconds on so many connections. */
  measure(server: Running, request: Request, connections: number, seconds: number): Promise<Figures>
  close(): Promise<void>
}

/** Who asks: a process of its own. */
export const startLoad = ({ folder, node }: Peers): Load => {
  const child = spawn(node, ['load.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('The process that asks ended.')))
  ended.catch(() => {})
  return {
    measure: async function measure(server, request, connections, seconds): Promise<Figures> {
      const before = cpuOf(server)
      child.send({ ...request, connections, seconds })
      const [{ perSecond, requests, p50, p99, failed }] = (await Promise.race([once(child, 'message'), ended])) as [
        Seen,
      ]
      // Nobody can be answered in less time than one answer takes.
      if (failed + requests === 0 && seconds < 30) return measure(server, request, connections, 4 * seconds)
      if (requests === 0) throw new Error(`${server.name}: ${failed} requests failed, and none was answered.`)
      const cpu = (cpuOf(server) - before) / requests
      return { perSecond, p50, p99, cpu, refused: failed / (failed + requests) }
    },
    close: () => stop({ child }),
  }
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Each figure by itself */
export const medians = (all: readonly Figures[]): Figures => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50: median(all.map(({ p50 }) => p50)),
  p99: median(all.map(({ p99 }) => p99)),
  cpu: median(all.map(({ cpu }) => cpu)),
  refused: median(all.map(({ refused }) => refused)),
})
