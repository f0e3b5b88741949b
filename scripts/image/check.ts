import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'
import { filesBelow } from '../release/files-below.ts'
import { overHttp2, startNginx } from './behind-nginx.ts'
import { layOut } from './lay-out.ts'
import { lintDeploy } from './lint.ts'

// Lays out the folder of an image and starts the server from there, with nothing else in its environment, as a container does.

/** In MB. It was 52 when this was written: what is far above brings something that no server needs. */
const most = 80

const work = mkdtempSync(join(tmpdir(), 'image-'))
const folder = join(work, 'app')
const env = {
  PATH: process.env['PATH'],
  HOME: work,
  PORT: '0',
  LOG: 'errors',
  DATA_DIR: join(work, 'data'),
  COMMIT: '0123456',
}

const sizeOf = (path: string): number => filesBelow(path).reduce((sum, file) => sum + statSync(file).size, 0)

const assert = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise)
}

/** The command of the image, as the Dockerfile has it. */
const commandOfImage = (): string[] => {
  const text = readFileSync(new URL('../../deploy/Dockerfile', import.meta.url), 'utf8')
  return JSON.parse(/^CMD (\[.+\])$/m.exec(text)![1]!)
}

/** What those who run a backup each night give to its program, by their file in `deploy`. */
const backupsEachNight = (): Record<string, string[]> => {
  const textOf = (path: string) => readFileSync(new URL(`../../deploy/${path}`, import.meta.url), 'utf8')
  const [unit, job, compose] = ['systemd/sister-city-graph-backup.service', 'kubernetes/backup.yaml', 'compose.yaml']
  const { spec } = parseAllDocuments(textOf(job!))[0]!.toJS()
  return {
    [unit!]: /^ExecStart=\S+ .*backup\.js (.+)$/m.exec(textOf(unit!))![1]!.split(' '),
    [job!]: spec.jobTemplate.spec.template.spec.containers[0].args,
    [compose!]: parse(textOf(compose!)).services.backup.command.slice(2),
  }
}

const program = (name: string, ...args: string[]): string =>
  execFileSync(process.execPath, [join(folder, `packages/server/dist/${name}.js`), ...args], {
    cwd: work,
    env,
    encoding: 'utf8',
  })

/** Starts it and returns its address, once it answers. */
const start = async (): Promise<{ child: ChildProcess; url: string }> => {
  const [node, ...args] = commandOfImage()
  assert(node === 'node', `The image starts ${node}.`)
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const chunk of child.stdout!.setEncoding('utf8')) {
    const url = /GraphiQL +(http\S+)\/graphql/.exec(chunk)?.[1]
    if (url) return { child, url }
  }
  throw new Error('The server ended before it answered.')
}

const graphql = async (url: string, query: string) =>
  (await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }).then(response => response.json())) as { data?: Record<string, unknown>; errors?: unknown }

/** Asks a question, listens to a stream and sends too large a body through a proxy with TLS. */
const askThrough = async (nginx: { url: string; ca: Buffer }): Promise<void> => {
  const { protocol, ask, close } = await overHttp2(nginx)
  assert(protocol === 'h2', `nginx speaks ${protocol}.`)
  const body = JSON.stringify({ query: '{ __typename }' })
  const asked = await ask({ 'x-forwarded-for': '203.0.113.7' }, body)
  assert(
    asked.text.startsWith('{"data":{"__typename":"Query"}'),
    `Through nginx it answers ${asked.status}, ${asked.text}.`,
  )
  assert(asked.headers['strict-transport-security'] !== undefined, 'HSTS is not there.')
  const subscription = JSON.stringify({ query: 'subscription { changes { revision } }' })
  const begun = Date.now()
  // A comment comes at once, and the stream stays open.
  const stream = await ask({ ':path': '/graphql/stream', accept: 'text/event-stream' }, subscription, ':')
  assert(
    stream.status === 200 && Date.now() - begun < 5_000,
    `A stream through nginx: ${stream.status}, ${stream.text}`,
  )
  // nginx says so, or ends the stream, and the server never sees it.
  const body27 = 'x'.repeat(27 * 2 ** 20)
  const about = { ':path': '/documents', 'content-type': 'application/pdf', 'content-length': String(body27.length) }
  const large = await ask(about, body27).catch(() => null)
  assert(large === null || large.status === 413, `Too large a document: ${large?.status}`)
  close()
  console.log('nginx: TLS, HTTP/2 and an event stream, as deploy/nginx has it')
}

try {
  lintDeploy(console.log)
  const { files, packages } = await layOut(folder)
  const size = sizeOf(folder) / 2 ** 20
  console.log(
    `${files} files of ${packages} packages, ${size.toFixed(0)} MB in all; licences are permitted, and sbom.cdx.json lists them`,
  )
  assert(size < most, `The folder of the image has ${size.toFixed(0)} MB; ${most} are allowed.`)

  const begun = Date.now()
  const { child, url } = await start()
  console.log(`a new register answers after ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  const { data, errors } = await graphql(
    url,
    '{ register { counts { agreements } } search(text: "ภูเก็ต") { nodes { __typename } } }',
  )
  assert(errors === undefined && data !== undefined, `It answers ${JSON.stringify(errors)}.`)
  const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } }).then(response => response.text())
  assert(page.includes('<html'), 'It has no GraphiQL.')
  const { commit } = (await fetch(`${url}/version`).then(response => response.json())) as { commit: string }
  assert(commit === env.COMMIT, `It says that it is ${commit}.`)
  const nginx = await startNginx(join(work, 'nginx'), url)
  if (nginx) await askThrough(nginx).finally(nginx.stop)
  else console.log('nginx: NOT CHECKED, there is none here')
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  assert(code === 0, `It ends with ${code}.`)

  const key = program('keys', 'create', '--name', 'Officer', '--scopes', 'read')
  assert(/scg_/.test(key), `A key cannot be made: ${key}`)
  assert(!program('migrate', 'status').includes('MISSING'), 'Migrations are missing.')
  program('backup', join(work, 'backup.ndjson.gz'))
  const place = join(work, 'backups')
  mkdirSync(place)
  for (const [file, args] of Object.entries(backupsEachNight())) {
    program('backup', ...args.map(arg => arg.replace(/\/\S*backups/, place)))
    assert(/^register-\S+\.backup$/m.test(readdirSync(place).join('\n')), `${file} makes no backup.`)
  }
  assert(readdirSync(place).includes('register-backup.prom'), 'Prometheus is not told of a backup.')
  console.log('keys, migrate and backup work from there too, and what deploy/ runs each night')
} finally {
  rmSync(work, { recursive: true, force: true })
}
