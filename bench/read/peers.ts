import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Peers, project } from './install.ts'
import { buildRegister, type Running, start, startRegister } from './processes.ts'
import { day, type Question, questions } from './questions.ts'

// The servers that are measured side by side: each in a process of its own, on the same database, Node.js and pool.

export const pool = 10

export interface Request {
  readonly url: string
  readonly body: string
}

export interface Peer extends Running {
  /** The request for a question; null when this server does not answer it */
  readonly request: (question: Question, variables: object) => Request | null
}

const graphql =
  (textOf: (question: Question) => string | undefined) =>
  (running: Running): Peer => ({
    ...running,
    request: (question, variables) => {
      const query = textOf(question)
      const body = JSON.stringify({ query, variables: { ...question.variables, ...variables } })
      return query === undefined ? null : { url: running.url, body }
    },
  })

/** The register, asked as whoever has no key. */
export const registerPeer = graphql(({ query }) => query)
const kept = graphql(({ query, postgraphile }) => postgraphile && query)

/** Starts the register and its peers on a database, one after the other. */
export const startAll = async (peers: Peers, databaseUrl: string): Promise<Peer[]> => {
  const { folder } = peers
  const statements = join(folder, 'statements.json')
  await writeFile(statements, JSON.stringify(Object.fromEntries(questions.map(each => [each.name, each.statement]))))
  await buildRegister()
  const env = { DATABASE_URL: databaseUrl, POOL: String(pool), PEERS: folder, DAY: day, STATEMENTS: statements }
  const script = (name: string, file: string) => start(peers, { name, args: [file], env, cwd: folder })
  const apollo = ['--import', 'tsx', 'bench/read/peers/apollo.ts']
  return [
    registerPeer(await startRegister(peers, { DATABASE_URL: databaseUrl, ANSWER_CACHE_MB: '0' })),
    kept(await startRegister(peers, { DATABASE_URL: databaseUrl, ANSWER_CACHE_MB: '64' }, 'kept')),
    graphql(({ postgraphile }) => postgraphile)(await script('PostGraphile', 'postgraphile.mjs')),
    kept(await start(peers, { name: 'Apollo', args: apollo, env, cwd: project })),
    bare(await script('bare', 'bare.mjs')),
    bytes(await script('bytes', 'bytes.mjs')),
  ]
}

const bare = (running: Running): Peer => ({
  ...running,
  request: ({ name, statement }) =>
    statement ? { url: running.url, body: JSON.stringify({ operationName: name }) } : null,
})

/** What it answers is told by `teach`. It gets the same body as the register. */
const bytes = (running: Running): Peer => ({
  ...running,
  request: (question, variables) => {
    const same = kept(running).request(question, variables)
    return same && { ...same, url: `${running.url}/${question.name}` }
  },
})

/** Tells the server of bytes what the register answered. */
export const teach = async (peer: Peer, question: Question, body: string): Promise<void> => {
  await fetch(`${peer.url}/${question.name}`, { method: 'PUT', body })
}
