import { createApp } from '../src/app.ts'
import { listen } from '../src/http/serve.ts'
import type { Pace } from '../src/http/sse/pace.ts'
import { defaultPace } from '../src/http/sse/pace.ts'
import type { Store } from '../src/store/store.ts'

/** A server on a port of its own, with streams that are as patient as told. */
export const serve = async (
  store: Store,
  {
    pace = {},
    ...options
  }: { pace?: Partial<Pace> } & Omit<Parameters<typeof createApp>[1] & object, 'pace' | 'stopping'> = {},
) => {
  const ending = new AbortController()
  const listener = await listen({ host: '127.0.0.1', port: 0 })
  listener.serve(createApp(store, { ...options, stopping: ending.signal, pace: { ...defaultPace, ...pace } }).fetch)
  return {
    url: listener.url.replace('localhost', '127.0.0.1'),
    /** As the process does when it is told to end. */
    stop: async () => {
      const stopped = listener.stop()
      ending.abort()
      await stopped
    },
  }
}

/** One block of an event stream, with the fields that it has. */
export interface Block {
  readonly id?: string
  readonly event?: string
  readonly retry?: string
  readonly comment?: true
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its subscription has
  readonly data?: any
}

export interface EventStream extends AsyncIterable<Block> {
  readonly response: Response
  /** The next `n` events, whatever stands between them. Fewer when the stream ends before. */
  take(n: number): Promise<Block[]>
  /** The connection is dropped. */
  leave(): void
}

const parse = (block: string): Block => {
  const fields = block.split('\n').map(line => {
    const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? []
    if (name === '') return ['comment', true]
    return [name, name === 'data' && value ? JSON.parse(value) : value]
  })
  return Object.fromEntries(fields)
}

/** Reads the blocks of an event stream by hand, because no client shows ids and comments. */
export const openStream = async (
  url: string,
  key: string | undefined,
  query: string,
  { variables = {}, headers = {} }: { variables?: object; headers?: Record<string, string> } = {},
): Promise<EventStream> => {
  const leaving = new AbortController()
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(key && { authorization: `Bearer ${key}` }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: leaving.signal,
  })
  const blocks = (async function* () {
    let rest = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const whole = (rest + chunk).split('\n\n')
      rest = whole.pop()!
      yield* whole.map(parse)
    }
  })()
  return {
    response,
    [Symbol.asyncIterator]: () => blocks,
    take: async n => {
      const taken: Block[] = []
      while (taken.length < n) {
        const { done, value } = await blocks.next()
        if (done) break
        if (value.event) taken.push(value)
      }
      return taken
    },
    leave: () => leaving.abort(),
  }
}

export const pause = (ms: number) => new Promise(done => setTimeout(done, ms))
