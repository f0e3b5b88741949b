// Runs the README's two commands as somebody does who has only Node.js and a fresh clone: no terminal, nothing cached, npm set
// to refuse what it is not told to install. The whole suite runs elsewhere, so of the tests only a few are started here.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { blocksOf } from '../packages/server/test/blocks.ts'

/** Mostly for the registry. On a quiet machine it takes a minute. */
const patience = 600_000
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'readme-'))
const clone = join(folder, 'clone')
const home = join(folder, 'home')

/** What a machine needs to reach the registry, and nothing that somebody has set up for npm, pnpm or this project. */
const environment = (): Record<string, string> => {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter(each => !each.includes('node_modules'))
  const network = /^(https?_proxy|no_proxy|ssl_cert_file|node_extra_ca_certs|npm_config_registry)$/i
  const kept = Object.entries(process.env).filter(([name]) => network.test(name))
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    PATH: path.join(delimiter),
    HOME: home,
    TMPDIR: join(folder, 'tmp'),
    npm_config_cache: join(folder, 'npm-cache'),
    npm_config_yes: 'false',
    NO_COLOR: '1',
    // Whatever would fetch an engine fails.
    PRISMA_ENGINES_MIRROR: 'http://127.0.0.1:9',
    PORT: '0',
  }
}

interface Run {
  readonly child: ChildProcess
  readonly command: string
  readonly closed: Promise<unknown>
  output: string
}

const run = (command: string): Run => {
  console.log(`$ ${command}`)
  const child = spawn(command, {
    shell: true,
    cwd: clone,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const started: Run = { child, command, closed: once(child, 'close'), output: '' }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (started.output += text))
  return started
}

const isRunning = ({ child }: Run): boolean => child.exitCode === null && child.signalCode === null

/** npx, pnpm and shells stand between this and the server: all of them get the signal, as from a terminal. */
const signal = ({ child }: Run, name: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(-child.pid!, name)
  } catch {
    return false
  }
}

const stop = async (started: Run): Promise<void> => {
  signal(started, 'SIGINT')
  while (signal(started, 0)) await new Promise(done => setTimeout(done, 100))
}

/** Waits until all that it has printed is here, too. */
const ended = async ({ child, closed }: Run): Promise<number | null> => {
  await closed
  return child.exitCode
}

const printed = async (started: Run, pattern: RegExp): Promise<string> => {
  for (;;) {
    const [, found] = pattern.exec(started.output) ?? []
    if (found !== undefined) return found
    if (!isRunning(started)) throw new Error(`"${started.command}" ended with ${started.child.exitCode}.`)
    await new Promise(done => setTimeout(done, 100))
  }
}

const assert = (holds: boolean, complaint: string): void => {
  if (!holds) throw new Error(complaint)
}

/** Downloads of Prisma's engines, which nothing here needs. Their names go on with a platform; packages bring WebAssembly. */
const engines = (): string[] =>
  [clone, home].flatMap(each =>
    (readdirSync(each, { recursive: true }) as string[]).filter(name =>
      /(schema|query)[-_]engine-(?!wasm)[^/]*$/.test(name),
    ),
  )

let current: Run | undefined
const watch = setTimeout(() => {
  if (current) signal(current, 'SIGKILL')
}, patience)
try {
  const section = readFileSync(join(root, 'README.md'), 'utf8').split('\n## Two commands\n')[1]?.split('\n## ')[0] ?? ''
  const [start, test, ...more] = blocksOf(section).flatMap(({ language, text }) =>
    language === 'sh' ? [text.trim()] : [],
  )
  assert(start !== undefined && test !== undefined && more.length === 0, 'The README does not have its two commands.')

  for (const each of [home, join(folder, 'tmp')]) mkdirSync(each)
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '--depth', '1', `file://${root}`, clone])

  const server = run(start!)
  current = server
  const url = await printed(server, /GraphiQL {2}(http\S+)/)
  const response = await fetch(`${url}?query={register{counts{agreements}}}`)
  const answer = (await response.json()) as { data: { register: { counts: { agreements: number } } } }
  assert(answer.data.register.counts.agreements > 100, `The server answered ${JSON.stringify(answer)}.`)
  await stop(server)
  assert(server.output.includes('Stopping'), 'The server did not end in order.')
  console.log(`It serves ${answer.data.register.counts.agreements} agreements, and ends when it is told to.`)

  const tests = run(`${test} packages/server/src/register/slug.test.ts`)
  current = tests
  assert((await ended(tests)) === 0, 'The tests failed.')
  const passed = await printed(tests, /Tests +(\d+) passed/)
  console.log(`The tests run: ${passed} passed of those that were asked for.`)

  const found = engines()
  assert(found.length === 0, `An engine was downloaded: ${found.join(', ')}.`)
} catch (error) {
  console.error((error as Error).message)
  console.error(current?.output.slice(-4_000))
  process.exitCode = 1
} finally {
  if (current) await stop(current)
  clearTimeout(watch)
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
