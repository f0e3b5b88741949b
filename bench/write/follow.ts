export interface Following {
  /** Resolves when this revision came, and then says when each one did, by `performance.now()`. */
  until(revision: number): Promise<(revision: number) => number>
  leave(): void
}

/** Follows the changes with a key, from now on. */
export const follow = async (url: string, key: string): Promise<Following> => {
  const leaving = new AbortController()
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: 'subscription { changes { revision } }' }),
    signal: leaving.signal,
  })
  if (!response.ok || !response.body) throw new Error(`Following was refused with ${response.status}.`)
  const came = new Map<number, number>()
  let look = () => {}
  let failure: unknown
  const read = async () => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of response.body!) {
      const now = performance.now()
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
      rest = lines.pop()!
      for (const line of lines) {
        const revision = Number(/"revision":(\d+)/.exec(line)?.[1])
        if (revision && !came.has(revision)) came.set(revision, now)
      }
      look()
    }
  }
  read().catch(error => {
    failure = error
    look()
  })
  return {
    until: revision =>
      new Promise((resolve, reject) => {
        look = () => {
          if (failure) reject(failure)
          if (came.has(revision)) resolve(each => came.get(each) ?? Number.POSITIVE_INFINITY)
        }
        look()
      }),
    leave: () => {
      failure ??= new Error('It has left.')
      leaving.abort()
    },
  }
}
