import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ended } from '../pull/processes.ts'
import { type Peers, project } from './install.ts'

/** A server in a process of its own. */
export interface Running {
  readonly name: string
  readonly child: ChildProcess
  readonly url: string
}

export interface Program {
  readonly name: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly cwd: string
  /** Finds the address in what the program prints once it answers */
  readonly ready?: RegExp
}

/** Starts a program on the Node.js of the bench. Resolves when it has said its address. */
export const start = async (
  { node }: Peers,
  { name, args, env, cwd, ready = /ready at (http:\S+)/ }: Program,
): Promise<Running> => {
  const { PATH, HOME } = process.env
  const child = spawn(node, args, { env: { PATH, HOME, NODE_ENV: 'production', ...env }, cwd })
  let out = ''
  const said = new Promise<string>((resolve, reject) => {
    const look = (text: Buffer) => {
      out = (out + text).slice(-10_000)
      const url = ready.exec(out)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    child.on('exit', () => reject(new Error(`${name} ended: ${out}`)))
  })
  return { name, child, url: await said }
}

export const stop = async ({ child }: Pick<Running, 'child'>): Promise<void> => {
  child.kill('SIGTERM')
  await ended(child)
}

/** Compiles the register, as `pnpm start` does. */
export const buildRegister = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, [join(project, 'packages/server/build.mjs')])
}

/** The register as `pnpm start` runs it, without budgets. `options` are those of Node.js. */
export const startRegister = (
  peers: Peers,
  env: NodeJS.ProcessEnv,
  name = 'register',
  options: readonly string[] = [],
): Promise<Running> =>
  start(peers, {
    name,
    args: [
      '--enable-source-maps',
      '--max-semi-space-size=8',
      ...options,
      join(project, 'packages/server/dist/main.js'),
    ],
    env: { LIMITS: 'off', PORT: '0', LOG: 'errors', ...env },
    cwd: peers.folder,
    ready: /GraphiQL {2}(http:\S+)/,
  })

/** User and system time of a process so far, in ms: a tick of Linux is 10 ms. */
export const cpuOf = ({ child }: Pick<Running, 'child'>): number => {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
  return 10 * (Number(fields[11]) + Number(fields[12]))
}
