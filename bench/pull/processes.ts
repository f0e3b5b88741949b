import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { fromSource } from '../programs.ts'

// The server and the command line in processes of their own.

const root = fileURLToPath(new URL('../..', import.meta.url))

export type Env = Record<string, string | undefined>

const node = (program: readonly string[], args: readonly string[], options: SpawnOptions): ChildProcess =>
  spawn(process.execPath, [...program, ...args], { ...options, cwd: root })

/** A server that answers, and its address. Its callers have no budgets unless `env` says so. */
export const startServer = async (env: Env, programs = fromSource): Promise<{ child: ChildProcess; url: string }> => {
  const child = node(programs('server/src/main.ts'), [], { env: { LIMITS: 'off', ...env } })
  let out = ''
  child.stdout?.on('data', text => (out += text))
  child.stderr?.on('data', text => (out += text))
  for (;;) {
    const url = /GraphiQL {2}(http:\S+)/.exec(out)?.[1]
    if (url) return { child, url }
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The server ended: ${out}`)
    await new Promise(done => setTimeout(done, 5))
  }
}

/** A new key to the register, which nobody has open. */
export const makeKey = async (env: Env, scopes: string, programs = fromSource): Promise<string> => {
  const child = node(programs('server/src/keys.ts'), ['create', '--name', 'Pull bench', '--scopes', scopes], { env })
  let key = ''
  let said = ''
  child.stdout?.on('data', text => (key += text))
  child.stderr?.on('data', text => (said += text))
  await ended(child)
  if (child.exitCode !== 0) throw new Error(`No key could be made: ${said}`)
  return key.trim()
}

export interface Scg {
  readonly child: ChildProcess
  /** Its exit code, null when it was killed, and what it said */
  readonly end: Promise<{ code: number | null; said: string }>
}

export const scg = (endpoint: string, args: readonly string[], programs = fromSource): Scg => {
  const { PATH, HOME } = process.env
  const child = node(programs('cli/src/main.ts'), args, { env: { PATH, HOME, SCG_ENDPOINT: endpoint } })
  let said = ''
  child.stdout?.resume()
  child.stderr?.on('data', text => (said += text))
  return { child, end: ended(child).then(() => ({ code: child.exitCode, said })) }
}

export const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** The memory of a process in bytes, as Linux counts it; 0 once it has ended. */
export const memoryOf = ({ pid }: ChildProcess): number => {
  try {
    return 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
