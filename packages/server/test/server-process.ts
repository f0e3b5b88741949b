import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { program } from './programs.ts'

// A server as it is started in earnest: a process of its own, and all that it says.

/** A server process, and what it has printed so far. */
export function startServer(env: Record<string, string>) {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, program('main'), {
    env: { PATH, HOME, PORT: '0', ...env },
  })
  const server = { child, out: '', err: '' }
  child.stdout.on('data', text => (server.out += text))
  child.stderr.on('data', text => (server.err += text))
  return server
}
export type Server = ReturnType<typeof startServer>

export async function end(child: ChildProcess): Promise<number | NodeJS.Signals> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode ?? child.signalCode!
}

export async function printed(server: Server, pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const match = pattern.exec(server.out)
    if (match) return match
    if (server.child.exitCode !== null) throw new Error(`The server ended: ${server.err}`)
    await new Promise(done => setTimeout(done, 10))
  }
}

/** Where GraphQL is answered, once it is. */
export const inUse = async (server: Server) => (await printed(server, /GraphiQL {2}(http:\S+)/))[1]!
