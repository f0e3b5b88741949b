import { expect, it } from 'vitest'
import { ConfigError } from './config/config-error.ts'
import { readConfig } from './config.ts'

const complaint = (env: Record<string, string>) => {
  try {
    readConfig(env)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
  return 'none'
}

it('needs nothing', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    dataDir: expect.stringMatching(/\/\.data\/register$/),
    databaseConnections: 16,
    timeLimit: 10_000,
    limits: true,
    proxyHops: 0,
    drainTime: 0,
    operationCostLimit: 50_000,
    openness: { operations: 'any', introspection: true, graphiql: true },
    answerCacheBytes: 64 * 2 ** 20,
    documentBytes: 25 * 2 ** 20,
    log: 'auto',
    slowMs: 1_000,
  })
})

it('takes what it is given, and an empty variable for none', () => {
  const url = 'postgresql://office:secret@db.test:5432/register'
  expect(readConfig({ HOST: '0.0.0.0', PORT: '80', DATABASE_URL: url, DATA_DIR: '/srv/register' })).toEqual({
    host: '0.0.0.0',
    port: 80,
    databaseUrl: url,
    dataDir: '/srv/register',
    databaseConnections: 16,
    timeLimit: 10_000,
    limits: true,
    proxyHops: 0,
    drainTime: 0,
    operationCostLimit: 50_000,
    openness: { operations: 'any', introspection: true, graphiql: true },
    answerCacheBytes: 64 * 2 ** 20,
    documentBytes: 25 * 2 ** 20,
    log: 'auto',
    slowMs: 1_000,
  })
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000 })
  expect(readConfig({ DATABASE_URL: '' })).not.toHaveProperty('databaseUrl')
})

it.each(['http', '-1', '65536', '4000.5', '1e3'])('says what is wrong with PORT=%s', port => {
  expect(complaint({ PORT: port })).toBe(
    `PORT is "${port}", which is not a number from 0 to 65535; example: PORT=4000.`,
  )
})

it.each(['7', '501', '16.5', 'many'])('says what is wrong with DATABASE_CONNECTIONS=%s', given => {
  expect(complaint({ DATABASE_CONNECTIONS: given })).toBe(
    `DATABASE_CONNECTIONS is "${given}", which is not a number from 8 to 500; example: DATABASE_CONNECTIONS=16.`,
  )
})

it.each(['0', '601', '2s'])('says what is wrong with REQUEST_SECONDS=%s', given => {
  expect(complaint({ REQUEST_SECONDS: given })).toBe(
    `REQUEST_SECONDS is "${given}", which is not a number from 1 to 600; example: REQUEST_SECONDS=10.`,
  )
})

it('takes an address under which the world knows it, and nothing below that', () => {
  for (const url of ['https://register.example.org', 'http://localhost:4000', 'https://[::1]:8443'])
    expect([readConfig({ PUBLIC_URL: url }).publicUrl, readConfig({ PUBLIC_URL: `${url}/` }).publicUrl]).toEqual([
      url,
      url,
    ])
  for (const url of [
    'register.example.org',
    'ftp://register.example.org',
    'https://register.example.org/path',
    'https://user:hunter2@register.example.org',
    'https://register.example.org?x',
    'https://REGISTER.example.org',
    'javascript:alert(1)',
  ]) {
    expect(complaint({ PUBLIC_URL: url })).toMatch(/^PUBLIC_URL is not an address of scheme, host and port alone/)
    expect(complaint({ PUBLIC_URL: url })).not.toContain('hunter2')
  }
})

it('has one place for documents: a folder, or a bucket with its keys', () => {
  const url = 'https://s3.example.org/documents'
  const keys = { AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 'hunter2' }
  expect(readConfig({ DOCUMENTS_FOLDER: '/srv/documents', DOCUMENT_MB: '50' })).toMatchObject({
    documentsFolder: '/srv/documents',
    documentBytes: 50 * 2 ** 20,
  })
  expect(readConfig({ DOCUMENTS_S3_URL: url, ...keys }).documentsS3).toEqual({
    url,
    accessKeyId: 'AKID',
    secretAccessKey: 'hunter2',
    region: 'us-east-1',
  })
  expect(complaint({ DOCUMENTS_S3_URL: url })).toMatch(/^DOCUMENTS_S3_URL needs AWS_ACCESS_KEY_ID/)
  const both = complaint({ DOCUMENTS_S3_URL: url, DOCUMENTS_FOLDER: '/srv', ...keys })
  expect(both).toMatch(/are both set/)
  expect(both).not.toContain('hunter2')
  expect(complaint({ DOCUMENTS_S3_URL: 'bucket' })).toMatch(/^DOCUMENTS_S3_URL is not the address of a bucket/)
})

it('measures only where it is told to', () => {
  expect(readConfig({})).not.toHaveProperty('metrics')
  expect(readConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 })
  expect(readConfig({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }).metrics).toEqual({ host: '0.0.0.0', port: 9464 })
  expect(complaint({ METRICS_PORT: 'on' })).toBe(
    'METRICS_PORT is "on", which is not a number from 0 to 65535; example: METRICS_PORT=9464.',
  )
})

it('traces only where it is told to', () => {
  const endpoint = 'https://otlp.example.org:4318'
  expect(readConfig({})).not.toHaveProperty('tracing')
  expect(readConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: '0.25' }).tracing).toEqual({
    endpoint,
    headers: undefined,
    serviceName: 'sister-city-graph',
    sampler: 'parentbased_always_on',
    samplerArg: 0.25,
  })
  expect(complaint({ OTEL_EXPORTER_OTLP_ENDPOINT: 'otlp:hunter2' })).toMatch(
    /^OTEL_EXPORTER_OTLP_ENDPOINT is not the address of a collector of OpenTelemetry; (?!.*hunter2)/,
  )
  expect(complaint({ OTEL_TRACES_SAMPLER: 'all' })).toMatch(
    /^OTEL_TRACES_SAMPLER is "all", which is not one of always_on,/,
  )
  for (const arg of ['2', '-1', '10%'])
    expect(complaint({ OTEL_TRACES_SAMPLER_ARG: arg })).toMatch(
      /which is not a number from 0 to 1; example: .*=0\.01\.$/,
    )
})

it('knows levels of logs, by their former names too, and hashes of commits', () => {
  expect(readConfig({ LOG: 'debug', COMMIT: 'abcdef0' })).toMatchObject({ log: 'debug', commit: 'abcdef0' })
  expect([readConfig({ LOG: 'requests' }).log, readConfig({ LOG: 'errors' }).log]).toEqual(['info', 'error'])
  expect(complaint({ LOG: 'verbose' })).toMatch(/^LOG is "verbose", which is not one of auto, debug, info, warn, error/)
  expect(readConfig({ SLOW_MS: '0' }).slowMs).toBe(0)
  expect(complaint({ COMMIT: 'main' })).toMatch(/^COMMIT is not the hash of a commit/)
})

it.each(['mysql://root:hunter2@db.test/register', 'db.test hunter2'])('refuses %s without repeating it', url => {
  expect(complaint({ DATABASE_URL: url })).toMatch(
    /^DATABASE_URL is not the address of a PostgreSQL database; example:/,
  )
  expect(complaint({ DATABASE_URL: url })).not.toContain('hunter2')
})

it('takes limits off, a number of proxies, and a Redis', () => {
  const redis = 'rediss://:hunter2@cache.test:6380/1'
  expect(readConfig({ LIMITS: 'off', PROXY_HOPS: '2', REDIS_URL: redis })).toMatchObject({
    limits: false,
    proxyHops: 2,
    redisUrl: redis,
  })
})

it.each([
  [{ LIMITS: 'no' }, /^LIMITS is "no", .*LIMITS=off/],
  [{ PROXY_HOPS: 'one' }, /^PROXY_HOPS is "one", .*from 0 to 9/],
  [{ REDIS_URL: 'http://:hunter2@cache.test' }, /^REDIS_URL is not the address of a Redis; (?!.*hunter2)/],
])('says what to type instead of %j', (env, message) => {
  expect(complaint(env as unknown as Record<string, string>)).toMatch(message)
})

it.each(['0', '-1', 'many', '1e5', '5000000000'])('says what is wrong with OPERATION_COST_LIMIT=%s', limit => {
  expect(complaint({ OPERATION_COST_LIMIT: limit })).toMatch(
    /^OPERATION_COST_LIMIT is ".*", which is not a number from 1 to 999999999; example:/,
  )
})
