import { createApp } from '../../src/app.ts'
import type { Store } from '../../src/store/store.ts'
import { openTestStore } from '../stores.ts'

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: an attacker reads whatever comes
  readonly json: any
}

/** An anonymous caller of the whole server, on a register of the open data. */
export const attacker = async (options: Parameters<typeof createApp>[1] = {}) => {
  const store: Store = await openTestStore()
  const { fetch } = createApp(store, options)
  const request = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(new Request(`http://register.test${path}`, init))
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : null }
  }
  return {
    store,
    request,
    post: (body: unknown, headers: Record<string, string> = {}) =>
      request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    get: (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
      request(`/graphql?${new URLSearchParams(parameters)}`, { headers }),
    /** The statements that the database is sent meanwhile. */
    statements: async (work: () => Promise<unknown>): Promise<readonly string[]> => {
      const seen: string[] = []
      const stop = store.onStatement(sql => seen.push(sql))
      await work()
      stop()
      return seen
    },
    close: () => store.close(),
  }
}

export const many = (count: number, each: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ')
