import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:http2'
import { join } from 'node:path'
import { freePort, hasProgram, listening, stopProgram } from '../../packages/server/test/debian.ts'

// The configuration for nginx that `deploy` has, with a certificate made here and free ports, in front of a running server.

const configuration = readFileSync(new URL('../../deploy/nginx/register.conf', import.meta.url), 'utf8')

/** Null where there is no nginx. */
export const startNginx = async (
  folder: string,
  upstream: string,
): Promise<{ url: string; ca: Buffer; stop(): Promise<void> } | null> => {
  if (!hasProgram('nginx')) return null
  mkdirSync(folder)
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const of = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2', '-nodes']
  const how = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-keyout', key, '-out', certificate]
  execFileSync('openssl', ['req', '-x509', ...how, ...of], { stdio: 'ignore' })
  const [port, plain] = [await freePort(), await freePort()]
  const site = configuration
    .replace('server 127.0.0.1:4000;', `server ${new URL(upstream).host};`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port} ssl`)
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('/etc/ssl/register/fullchain.pem', certificate)
    .replace('/etc/ssl/register/key.pem', key)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${join(folder, name)};`,
  )
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `daemon off; pid ${join(folder, 'pid')}; error_log stderr warn; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${site}}\n`,
  )
  const child: ChildProcess = spawn('nginx', ['-e', 'stderr', '-c', file], { stdio: ['ignore', 'inherit', 'inherit'] })
  await listening(port)
  return {
    url: `https://localhost:${port}`,
    ca: readFileSync(certificate),
    stop: () => stopProgram(child, 'SIGTERM'),
  }
}

/** In ms, without a byte from either side. */
const patience = 15_000

/** What comes over one connection of HTTP/2. */
export const overHttp2 = async ({ url, ca }: { url: string; ca: Buffer }) => {
  const session = connect(url, { ca })
  await once(session, 'connect')
  const ask = async (headers: Record<string, string>, body = '', until?: string) => {
    const stream = session.request({
      ':path': '/graphql',
      ':method': 'POST',
      'content-type': 'application/json',
      ...headers,
    })
    stream.setTimeout(patience, () => stream.close())
    const closed = once(stream, 'close').then(() => {
      throw new Error('The stream was closed without an answer.')
    })
    closed.catch(() => {})
    stream.end(body)
    const [answer] = (await Promise.race([once(stream, 'response'), closed])) as [Record<string, unknown>]
    let text = ''
    for await (const chunk of stream.setEncoding('utf8')) {
      text += chunk
      if (until && text.includes(until)) break
    }
    return { status: answer[':status'], headers: answer, text }
  }
  return { protocol: session.alpnProtocol, ask, close: () => session.close() }
}
