import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { graphiqlFiles } from './graphiql.ts'

const ask = (encoding: string) =>
  graphiqlFiles['/graphiql/graphiql.js']!(
    new Request('http://register.test/graphiql/graphiql.js', { headers: { 'accept-encoding': encoding } }),
  )
const firstPiece = async (response: Response): Promise<Uint8Array> => {
  const reader = response.body!.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return value!
}

it('a file of the page is compressed for those who accept it, and the same for the others', async () => {
  const [zipped, plain] = await Promise.all([ask('gzip'), ask('identity')])
  expect(zipped.headers.get('content-encoding')).toBe('gzip')
  expect(plain.headers.has('content-encoding')).toBe(false)
  const [unzipped, text] = [gunzipSync(await zipped.arrayBuffer()), Buffer.from(await plain.arrayBuffer())]
  expect(unzipped.equals(text)).toBe(true)
})

it.each(['gzip', 'identity'])('all readers share the bytes of a file, %s', async encoding => {
  const [one, other] = [await firstPiece(await ask(encoding)), await firstPiece(await ask(encoding))]
  expect(one.buffer).toBe(other.buffer)
})
