import { type ChildProcess, execFile, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

// Programs of the operating system beside which a server runs. Tests of them run where the program is; `.ci/run` installs
// it on Debian. They refuse to run as root, so root runs them as the user of PostgreSQL.

export const hasProgram = (name: string): boolean => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0

const isRoot = process.getuid?.() === 0

const idOf = (option: string): number => Number(spawnSync('id', [option, 'postgres'], { encoding: 'utf8' }).stdout)

/** As whom they run. */
export const owner: Pick<SpawnOptions, 'uid' | 'gid'> = isRoot ? { uid: idOf('-u'), gid: idOf('-g') } : {}

/** A folder that such a program may use. */
export const programFolder = async (): Promise<{ path: string; remove: () => Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'register-program-'))
  await chmod(path, 0o700)
  if (owner.uid !== undefined) await chown(path, owner.uid, owner.gid!)
  return { path, remove: () => rm(path, { recursive: true, force: true }) }
}

/** Runs a program to its end. */
export const runProgram = async (command: string, args: readonly string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(command, args, { ...owner, cwd: tmpdir() })
  return stdout
}

/** Starts a program that goes on. */
export const startProgram = (command: string, args: readonly string[]): ChildProcess => {
  const started = spawn(command, args, { ...owner, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] })
  started.on('error', () => {})
  started.stderr?.resume()
  return started
}

export const stopProgram = async (started: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> => {
  if (started.exitCode !== null || started.signalCode !== null) return
  const ended = once(started, 'exit')
  started.kill(signal)
  await ended
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(done => server.close(done))
  return port
}

/** Waits until something listens. */
export const listening = async (port: number, patience = 10_000): Promise<void> => {
  const until = Date.now() + patience
  while (!(await answers(port))) {
    if (Date.now() > until) throw new Error(`Nothing listens on port ${port}`)
    await new Promise(done => setTimeout(done, 20))
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => end(true))
    const end = (outcome: boolean) => {
      socket.destroy()
      resolve(outcome)
    }
    socket.on('error', () => end(false))
  })
