import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Question, questions } from './questions.ts'

// The servers that are measured side by side: each in a process of its own, on the same database, Node.js and pool.

export const pool = 10

/** Node.js 24 out of its npm package, whatever runs the bench. */
const nodePackage = `node-${process.platform}-${process.arch}`
const packages = [
  `${nodePackage}@24.22.3`,
  'postgraphile@5.1.5',
  '@apollo/server@5.5.1',
  'dataloader@2.2.3',
  'graphql@16.15.0',
  'pg@8.23.1',
  'autocannon@9.0.0',
]

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export interface Peers {
  readonly folder: string
  readonly node: string
}

/** Installs the peers by npm into `folder`, without running any script of a package, unless they are there. */
export const installPeers = async (folder: string): Promise<Peers> => {
  const node = join(folder, 'node_modules', nodePackage, 'bin/node')
  const done = join(folder, 'installed')
  const wanted = packages.join(' ')
  if ((await readFile(done, 'utf8').catch(() => '')) !== wanted) {
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }')
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    await promisify(execFile)('npm', ['install', ...flags, ...packages], { cwd: folder })
    await writeFile(done, wanted)
  }
  for (const file of ['postgraphile.mjs', 'bare.mjs', 'load.mjs'])
    await copyFile(at(`peers/${file}`), join(folder, file))
  return { folder, node }
}

export interface Running {
  readonly name: string
  readonly child: ChildProcess
  readonly url: string
  /** The body of the request for a question; null when this server does not answer it */
  readonly body: (question: Question, variables: object) => string | null
}

const untilReady = async (name: string, child: ChildProcess, pattern: RegExp): Promise<string> => {
  let out = ''
  child.stdout?.on('data', text => (out += text))
  child.stderr?.on('data', text => (out += text))
  for (;;) {
    const url = pattern.exec(out)?.[1]
    if (url) return url
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended: ${out}`)
    await new Promise(done => setTimeout(done, 20))
  }
}

const graphql = (query: string, variables: object): string => JSON.stringify({ query, variables })

/** Starts the register and its peers on a database, one after the other. */
export const startAll = async ({ folder, node }: Peers, databaseUrl: string, day: string): Promise<Running[]> => {
  const { PATH, HOME } = process.env
  const env = {
    PATH,
    HOME,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    POOL: String(pool),
    PEERS: folder,
    DAY: day,
  }
  const project = at('../..')
  await promisify(execFile)(process.execPath, [join(project, 'packages/server/build.mjs')])
  const start = async (
    name: string,
    args: string[],
    body: Running['body'],
    more: NodeJS.ProcessEnv = {},
    pattern = /ready at (http:\S+)/,
  ): Promise<Running> => {
    const child = spawn(node, args, { env: { ...env, ...more }, cwd: args[0] === '--import' ? project : folder })
    return { name, child, body, url: await untilReady(name, child, pattern) }
  }
  /** As `pnpm start` runs it; `megabytes` of answers are kept. */
  const register = (name: string, megabytes: string): Promise<Running> => {
    const more = { LIMITS: 'off', PORT: '0', LOG: 'errors', ANSWER_CACHE_MB: megabytes }
    const program = join(project, 'packages/server/dist/main.js')
    return start(name, ['--enable-source-maps', program], ours, more, /GraphiQL {2}(http:\S+)/)
  }
  const ours: Running['body'] = ({ query }, variables) => graphql(query, variables)
  const statements = Object.fromEntries(
    questions.flatMap(({ name, statement }) => (statement ? [[name, statement]] : [])),
  )
  const file = join(folder, 'statements.json')
  await writeFile(file, JSON.stringify(statements))
  return [
    await register('register', '0'),
    await register('kept', '64'),
    await start('PostGraphile', ['postgraphile.mjs'], ({ postgraphile }, variables) =>
      postgraphile ? graphql(postgraphile, variables) : null,
    ),
    await start('Apollo', ['--import', 'tsx', 'bench/read/peers/apollo.ts'], (question, variables) =>
      question.postgraphile ? ours(question, variables) : null,
    ),
    await start(
      'bare',
      ['bare.mjs'],
      ({ name, statement }) => (statement ? JSON.stringify({ operationName: name }) : null),
      {
        STATEMENTS: file,
      },
    ),
  ]
}
