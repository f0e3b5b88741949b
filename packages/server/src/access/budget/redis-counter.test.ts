import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { fallbackCounter } from './fallback-counter.ts'
import { memoryCounter } from './memory-counter.ts'
import { redisCounter, redisTimeout } from './redis-counter.ts'

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))
const policyOf = (limit: number) => ({ name: `test-${randomUUID()}`, limit })
const url = process.env['TEST_REDIS_URL']

/** A counter asks only when there is a connection. */
const connected = async (counter: ReturnType<typeof redisCounter>) => {
  for (let tries = 0; tries < 100; tries++) {
    const state = await counter.charge(policyOf(1), 'connected', 1).catch(() => null)
    if (state) return counter
    await pause(50)
  }
  throw new Error('There is no connection to Redis')
}

describe.runIf(url)('a budget in Redis', () => {
  const open: { close(): Promise<void> }[] = []
  const counterOf = async (windowSeconds: number) => {
    const counter = redisCounter(url!, windowSeconds, Date.now)
    open.push(counter)
    return connected(counter)
  }
  afterAll(() => Promise.all(open.map(counter => counter.close())))

  it('is one for all servers, exact when they ask at the same time, and a refusal spends nothing', async () => {
    const policy = policyOf(100)
    const servers = await Promise.all([counterOf(60), counterOf(60)])
    const standings = await Promise.all(Array.from({ length: 60 }, (_, i) => servers[i % 2]!.charge(policy, 'a', 3)))
    expect(standings.filter(({ accepted }) => accepted)).toHaveLength(33)
    const [one, other] = servers
    expect(await one!.charge(policy, 'a', 2)).toMatchObject({ accepted: false, remaining: 1 })
    expect(await other!.charge(policy, 'a', 1)).toMatchObject({ accepted: true, remaining: 0 })
    expect(await one!.charge(policy, 'b', 500)).toMatchObject({ accepted: true, remaining: 0 })
  })

  it('takes back what cost less, and never more than was spent', async () => {
    const policy = policyOf(10)
    const counter = await counterOf(60)
    expect(await counter.charge(policy, 'a', -5)).toMatchObject({ accepted: true, remaining: 10 })
    await counter.charge(policy, 'a', 8)
    expect(await counter.charge(policy, 'a', -3)).toMatchObject({ accepted: true, remaining: 5 })
    expect(await counter.charge(policy, 'a', -30)).toMatchObject({ accepted: true, remaining: 10 })
  })

  it('is full again when it says, and not for good', async () => {
    const policy = policyOf(1)
    const counter = await counterOf(2)
    await counter.charge(policy, 'a', 1)
    const { accepted, resetAt } = await counter.charge(policy, 'a', 1)
    expect(accepted).toBe(false)
    expect(resetAt).toBeGreaterThan(Date.now() - 1)
    await pause(Math.max(0, resetAt - Date.now()) + 50)
    expect(await counter.charge(policy, 'a', 1)).toMatchObject({ accepted: true, remaining: 0 })
  })
})

describe.runIf(url)('a Redis that comes and goes', () => {
  let server: ChildProcess | undefined
  const start = async (port: number) => {
    server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', '/tmp'])
    for await (const line of server.stdout!) if (/Ready to accept/.test(String(line))) break
    server.stdout!.resume()
  }
  const stop = async (signal: NodeJS.Signals = 'SIGKILL') => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const exit = once(server, 'exit')
    server.kill(signal)
    await exit
  }
  afterEach(() => stop())

  const freePort = async () => {
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const { port } = probe.address() as { port: number }
    probe.close()
    return port
  }

  const insured = async () => {
    const port = await freePort()
    const said: string[] = []
    const redis = redisCounter(`redis://127.0.0.1:${port}`, 60, Date.now)
    const counter = fallbackCounter(redis, memoryCounter(60_000, Date.now), {
      log: line => said.push(line),
      now: Date.now,
    })
    return { port, said, redis, counter }
  }
  const until = async (done: () => boolean, work: () => Promise<unknown>) => {
    for (let tries = 0; tries < 300 && !done(); tries++) {
      await work()
      await pause(50)
    }
    expect(done()).toBe(true)
  }

  it('need not be there at the start, is missed once, and is used again by itself', { timeout: 60_000 }, async () => {
    const { port, said, redis, counter } = await insured()
    const policy = policyOf(1_000_000)
    const charge = () => counter.charge(policy, 'a', 1)
    for (let i = 0; i < 20; i++) expect(await charge()).toMatchObject({ accepted: true })
    expect(said).toEqual([expect.stringMatching(/^Redis does not answer/)])

    await start(port)
    await until(() => said.length === 2, charge)
    expect(said[1]).toMatch(/^Redis answers again/)

    await stop()
    await Promise.all(Array.from({ length: 20 }, charge))
    expect(said).toHaveLength(3)

    await start(port)
    await until(() => said.length === 4, charge)
    await redis.close()
  })

  it('costs a request no more than its patience while it hangs', { timeout: 60_000 }, async () => {
    const { port, said, redis, counter } = await insured()
    const policy = policyOf(1_000_000)
    const charge = () => counter.charge(policy, 'a', 1)
    await start(port)
    await until(() => said.length === 0 || said.length === 2, charge)
    await connected(redis)
    server!.kill('SIGSTOP')
    const began = performance.now()
    await Promise.all(Array.from({ length: 50 }, charge))
    await Promise.all(Array.from({ length: 50 }, charge))
    // Generous for a busy machine; without a bound of ours it would be for ever.
    expect(performance.now() - began).toBeLessThan(20 * redisTimeout)
    expect(said.at(-1)).toMatch(/^Redis does not answer/)
    server!.kill('SIGCONT')
    await until(() => /again/.test(said.at(-1)!), charge)
    await redis.close()
  })
})
