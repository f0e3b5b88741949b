import { expect, it } from 'vitest'
import { createClient } from './client.ts'
import { type DownloadOptions, download } from './download.ts'

const FILE = 'ภูเก็ต and the world\n'.repeat(20)

/** A server that lets a connection break after so many bytes, and may know no ranges. */
const server = (breaks: number[], ranges = true) => {
  const requests: (string | null)[] = []
  const fetch = async (url: string, init: RequestInit) => {
    const range = new Headers(init.headers).get('range')
    requests.push(`${url} ${range ?? ''}`.trim())
    const bytes = Buffer.from(FILE)
    const from = ranges ? Number(/\d+/.exec(range ?? '')?.[0] ?? 0) : 0
    const left = breaks.shift() ?? bytes.length
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(bytes.subarray(from, from + left))
        controller.close()
      },
    })
    return new Response(body, { status: from > 0 ? 206 : 200, headers: { etag: '"7"' } })
  }
  return { requests, client: createClient({ endpoint: 'https://register.test/graphql', fetch, retry: { baseMs: 1 } }) }
}

const textOf = async ({ client }: ReturnType<typeof server>, options: DownloadOptions = {}) => {
  const chunks: Uint8Array[] = []
  const bytes = Buffer.byteLength(FILE)
  for await (const chunk of download(client, 'export/7/all.txt', { bytes, ...options })) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

it('goes on where a connection broke', async () => {
  const from = server([100, 200])
  expect(await textOf(from)).toBe(FILE)
  const url = 'https://register.test/export/7/all.txt'
  expect(from.requests).toEqual([url, `${url} bytes=100-`, `${url} bytes=300-`])
})

it('leaves out what it has when the server knows no ranges', async () => {
  expect(await textOf(server([100, 200], false))).toBe(FILE)
})

it('begins where it is told to, and shows each answer', async () => {
  const etags: (string | null)[] = []
  const onResponse = ({ headers }: Response) => void etags.push(headers.get('etag'))
  const from = server([100])
  expect(await textOf(from, { offset: 300, onResponse })).toBe(Buffer.from(FILE).subarray(300).toString())
  expect(etags).toEqual(['"7"', '"7"'])
})

it('ends with what the caller throws about an answer', async () => {
  const onResponse = () => {
    throw new Error('Not this one.')
  }
  const from = server([])
  await expect(textOf(from, { onResponse })).rejects.toThrow('Not this one.')
  expect(from.requests).toHaveLength(1)
})
