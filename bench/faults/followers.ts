import { Agent, request } from 'node:http'
import type { OwnRegister } from './own-register.ts'

// Who follow the changes of a register, each on a connection of its own.

export interface Follower {
  /** Events so far */
  readonly events: number
  leave(): void
}

const follow = (register: OwnRegister, agent: Agent, key: string, query: string): Promise<Follower> =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${key}`,
    }
    const sent = request(`${register.url}/graphql`, { method: 'POST', agent, headers }, response => {
      if (response.statusCode !== 200) return reject(new Error(`A follower was refused with ${response.statusCode}`))
      const follower = { events: 0, leave: () => sent.destroy() }
      response.on('data', (chunk: Buffer) => {
        follower.events += chunk.toString('latin1').split('event: next').length - 1
      })
      response.on('error', () => {})
      response.once('data', () => resolve(follower))
    })
    sent.on('error', reject)
    sent.end(JSON.stringify({ query }))
  })

/** So many of them, once each has its stream. */
export const connect = async (register: OwnRegister, query: string, followers: number): Promise<Follower[]> => {
  const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })
  const connected: Follower[] = []
  while (connected.length < followers)
    connected.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(25, followers - connected.length) }, (_, i) =>
          follow(register, agent, register.keys[(connected.length + i) % register.keys.length]!, query),
        ),
      )),
    )
  return connected
}
