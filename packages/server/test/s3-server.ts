import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const region = 'eu-test-1'
const accessKeyId = 'AKIDEXAMPLE'
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'

const hash = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/**
 * The signature that a request has to have, by the description of AWS Signature Version 4: written from the description
 * and not from the client's code.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
const signatureOf = ({ method = '', url = '', headers }: IncomingMessage, secret: string): string | null => {
  const [, scope = '', names = ''] =
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/(\S+), SignedHeaders=(\S+), Signature=/.exec(
      headers.authorization ?? '',
    ) ?? []
  const [day = '', ...place] = scope.split('/')
  if (place.join('/') !== `${region}/s3/aws4_request`) return null
  const { pathname } = new URL(url, 'http://s3.test')
  const signed = names.split(';').map(name => `${name}:${String(headers[name]).trim()}\n`)
  const canonical = [method, pathname, '', signed.join(''), names, headers['x-amz-content-sha256']].join('\n')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, hash(canonical)].join('\n')
  const key = place.reduce((key, part) => hmac(key, part), hmac(`AWS4${secret}`, day))
  return hmac(key, text).toString('hex')
}

/** A bucket in memory that speaks as much of S3 as is needed, and refuses what is not signed as it should be. */
export const openS3 = async () => {
  const objects = new Map<string, Buffer>()
  let down = false
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    const { url = '', headers, method } = request
    const end = (status: number, content: string | Buffer = '') => void response.writeHead(status).end(content)
    if (down) return end(500, '<Error><Code>InternalError</Code></Error>')
    const signature = signatureOf(request, secretAccessKey)
    if (signature === null || !headers.authorization?.endsWith(`Signature=${signature}`))
      return end(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>')
    if (method === 'PUT' && headers['x-amz-content-sha256'] !== hash(body))
      return end(400, '<Error><Code>XAmzContentSHA256Mismatch</Code></Error>')
    if (method === 'PUT') objects.set(url, body)
    if (method === 'GET' && !objects.has(url)) return end(404, '<Error><Code>NoSuchKey</Code></Error>')
    if (method === 'DELETE') return end(objects.delete(url) ? 204 : 404)
    end(200, method === 'GET' ? objects.get(url) : '')
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    objects,
    options: { url: `http://127.0.0.1:${port}/bucket/register`, accessKeyId, secretAccessKey, region },
    /** From now on it answers nothing but errors. */
    fail: () => {
      down = true
    },
    close: () => new Promise(done => server.close(done)),
  }
}
