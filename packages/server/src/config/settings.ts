import type { z } from 'zod'
import { logLevels } from '../http/log-level.ts'
import { samplers } from '../http/tracing/options.ts'
import { defaultConnections, fewestConnections } from '../store/database/shares.ts'
import { address, commit, count, oneOf, onOrOff, origin, port, ratio, text } from './kinds.ts'

/** One environment variable. */
export interface Setting {
  /** Under which heading of the guide it stands */
  readonly group: string
  readonly kind: z.ZodType<unknown, string>
  /** The text that counts when none is given; without it, the setting is absent then */
  readonly usual?: string
  /** What to type, where that is not what is usual */
  readonly example?: string
  /**
   * It may be read from a file, which `NAME_FILE` names, and is not shown: no part of it, or not the password of the address
   * that it is.
   */
  readonly secret?: 'whole' | 'password'
  /** For the guide, in Markdown, as the end of a sentence. Links are those of `docs/guides`. */
  readonly meaning: string
}

/**
 * All settings. By this list they are read and checked at the start, described in docs/guides/settings.md, and shown by
 * `pnpm run config`. Whoever adds one runs `pnpm codegen`, and takes it over into `Config`.
 */
export const settings = {
  PORT: { group: 'Address', kind: port, usual: '4000', meaning: 'the port; 0 takes any that is free' },
  HOST: {
    group: 'Address',
    kind: text,
    usual: '127.0.0.1',
    meaning: 'the address to listen on; `0.0.0.0` lets other machines in',
  },
  PUBLIC_URL: {
    group: 'Address',
    kind: origin,
    example: 'https://register.example.org',
    meaning:
      'under which address the world knows the server, like `https://register.example.org`: see [The public address](operating.md#the-public-address)',
  },
  PROXY_HOPS: {
    group: 'Address',
    kind: count(0, 9),
    usual: '0',
    meaning: 'how many proxies stand in front and add to `X-Forwarded-For`: see [Budgets](budgets.md)',
  },
  DRAIN_SECONDS: {
    group: 'Address',
    kind: count(0, 300),
    usual: '0',
    example: '10 behind a balancer',
    meaning:
      'how long a server that is told to stop goes on answering, while `/health/ready` says 503, until its [balancer](scaling.md#several-servers) has turned to others',
  },
  DATA_DIR: {
    group: 'Database',
    kind: text,
    usual: '.data/register',
    meaning: 'the folder of the embedded register',
  },
  DATABASE_URL: {
    group: 'Database',
    kind: address(/^postgres(ql)?$/, 'a PostgreSQL database'),
    example: 'postgresql://user:password@localhost:5432/register',
    secret: 'password',
    meaning: 'a PostgreSQL 15 or later, instead of the embedded one: see [Running on PostgreSQL](postgresql.md)',
  },
  DATABASE_SESSION_URL: {
    group: 'Database',
    kind: address(/^postgres(ql)?$/, 'a PostgreSQL database'),
    example: 'postgresql://user:password@localhost:5432/register',
    secret: 'password',
    meaning:
      'the same database past a [pooler in transaction mode](postgresql.md#poolers), which `DATABASE_URL` then may lead to',
  },
  DATABASE_REPLICA_URL: {
    group: 'Database',
    kind: address(/^postgres(ql)?$/, 'a PostgreSQL database'),
    example: 'postgresql://user:password@standby.example.org:5432/register',
    secret: 'password',
    meaning: 'a hot standby of that database, which then [answers queries](scaling.md#a-standby-for-reads)',
  },
  DATABASE_CONNECTIONS: {
    group: 'Database',
    kind: count(fewestConnections, 500),
    usual: String(defaultConnections),
    meaning:
      'how many connections to PostgreSQL the server shares out among its [kinds of work](postgresql.md#connections-and-their-lanes), at least 8; one more listens',
  },
  REQUEST_SECONDS: {
    group: 'Limits',
    kind: count(1, 600),
    usual: '10',
    meaning: 'how long the server works on one operation before it answers `TIMEOUT`',
  },
  OPERATION_COST_LIMIT: {
    group: 'Limits',
    kind: count(1, 999_999_999),
    usual: '50000',
    meaning: 'what one operation may cost at most: see [Limits](limits.md)',
  },
  LIMITS: {
    group: 'Limits',
    kind: onOrOff,
    usual: 'on',
    example: 'off on a closed network',
    meaning: '`off` takes the [budgets](budgets.md) of callers away, on a closed network',
  },
  REDIS_URL: {
    group: 'Limits',
    kind: address(/^rediss?$/, 'a Redis'),
    example: 'redis://user:password@localhost:6379/0',
    secret: 'password',
    meaning: 'a Redis in which several servers count [budgets](budgets.md) together',
  },
  ANSWER_CACHE_MB: {
    group: 'Limits',
    kind: count(0, 100_000),
    usual: '64',
    meaning:
      'how much memory answers may take that are [kept until the register changes](operating.md#kept-answers); 0 keeps none',
  },
  OPERATIONS: {
    group: 'Who may ask what',
    kind: oneOf(['any', 'trusted']),
    usual: 'any',
    meaning:
      '`trusted`: only queries and mutations that a release of the SDK sends are answered: see [Closing a server](operating.md#closing-a-server)',
  },
  INTROSPECTION: {
    group: 'Who may ask what',
    kind: onOrOff,
    usual: 'on',
    meaning: '`off`: nobody is told the schema, nor what a wrong name may have meant',
  },
  GRAPHIQL: {
    group: 'Who may ask what',
    kind: onOrOff,
    usual: 'on',
    meaning: '`off`: there is no page for exploring',
  },
  DOCUMENTS_FOLDER: {
    group: 'Documents',
    kind: text,
    meaning:
      'where the [bytes of documents](documents.md#where-the-bytes-are) are; without it they are below `DATA_DIR`, and with PostgreSQL none are taken',
  },
  DOCUMENTS_S3_URL: {
    group: 'Documents',
    kind: address(/^https?$/, 'a bucket'),
    example: 'https://s3.eu-central-1.amazonaws.com/register-documents',
    meaning: 'a bucket that speaks S3, instead of a folder; with the next three',
  },
  AWS_ACCESS_KEY_ID: { group: 'Documents', kind: text, secret: 'whole', meaning: 'the id of the key to the bucket' },
  AWS_SECRET_ACCESS_KEY: { group: 'Documents', kind: text, secret: 'whole', meaning: 'the key to the bucket' },
  AWS_REGION: { group: 'Documents', kind: text, usual: 'us-east-1', meaning: 'the region of the bucket' },
  DOCUMENT_MB: { group: 'Documents', kind: count(1, 1000), usual: '25', meaning: 'how large one document may be' },
  LOG: {
    group: 'What is seen',
    kind: oneOf(['auto', ...logLevels, 'requests', 'errors']),
    usual: 'auto',
    example: 'info',
    meaning:
      '`info`: a line of JSON on stdout for each request; `warn`: for those that failed or were slow; `debug`: for each statement too; `error`: failures alone, on stderr; `auto`: `info`, unless stdout is a terminal. See [Logs](operating.md#logs). `requests` and `errors` are former names of `info` and `error`',
  },
  SLOW_MS: {
    group: 'What is seen',
    kind: count(0, 600_000),
    usual: '1000',
    meaning: 'a request that takes as long as this is [logged as slow](operating.md#slow-operations); 0 for none',
  },
  METRICS_PORT: {
    group: 'What is seen',
    kind: port,
    example: '9464',
    meaning: 'a port at which Prometheus asks for `/metrics`: see [Metrics](operating.md#metrics)',
  },
  METRICS_HOST: { group: 'What is seen', kind: text, usual: '127.0.0.1', meaning: 'the address of that port' },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    group: 'What is seen',
    kind: address(/^https?$/, 'a collector of OpenTelemetry'),
    example: 'http://localhost:4318',
    secret: 'password',
    meaning:
      'a collector that takes OTLP by HTTP, to which [traces](operating.md#traces) are sent; nothing is traced without it',
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    group: 'What is seen',
    kind: text,
    secret: 'whole',
    meaning: 'headers for the collector, like `api-key=…,tenant=…`, with their values percent-encoded',
  },
  OTEL_SERVICE_NAME: {
    group: 'What is seen',
    kind: text,
    usual: 'sister-city-graph',
    meaning: 'by which name traces know the server',
  },
  OTEL_TRACES_SAMPLER: {
    group: 'What is seen',
    kind: oneOf(samplers),
    usual: 'parentbased_always_on',
    meaning: `which requests are traced: ${samplers.map(name => `\`${name}\``).join(', ')}. What is \`parentbased\` leaves that to a caller who sends \`traceparent\``,
  },
  OTEL_TRACES_SAMPLER_ARG: {
    group: 'What is seen',
    kind: ratio,
    usual: '1',
    example: '0.01',
    meaning: 'which part of them, for samplers with `traceidratio`',
  },
  COMMIT: {
    group: 'What is seen',
    kind: commit,
    example: '$(git rev-parse HEAD)',
    meaning: 'the commit to name at `/version`; without it, that of the folder',
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings

/** What is in force: absent is what was not given and has no usual value. */
export type Values = {
  readonly [Name in SettingName]: (typeof settings)[Name] extends { readonly usual: string }
    ? z.infer<(typeof settings)[Name]['kind']>
    : z.infer<(typeof settings)[Name]['kind']> | undefined
}

export const settingsList: readonly (readonly [SettingName, Setting])[] = Object.entries(settings) as [
  SettingName,
  Setting,
][]
