import { resolve } from 'node:path'
import { ConfigError } from './config/config-error.ts'
import { type Environment, readSettings } from './config/read-settings.ts'
import type { Values } from './config/settings.ts'
import type { LogLevel } from './http/log-level.ts'
import type { TracingOptions } from './http/tracing/options.ts'
import type { Openness } from './http/use-openness.ts'
import type { S3Options } from './store/files/s3.ts'

export interface Config {
  host: string
  port: number
  /** PostgreSQL. Without it: PGlite in `dataDir`. */
  databaseUrl?: string
  /** The same database past the pooler that `databaseUrl` leads to. */
  databaseSessionUrl?: string
  /** A hot standby of it, for queries. */
  databaseReplicaUrl?: string
  /** Where PGlite keeps its files. */
  dataDir: string
  /** So many connections to PostgreSQL at most, beside the one that listens for changes. */
  databaseConnections: number
  /** How long the server works on one operation, in ms. */
  timeLimit: number
  /** Whether callers have budgets */
  limits: boolean
  /** How many proxies stand in front of the server and add to `X-Forwarded-For` */
  proxyHops: number
  /** How long it goes on answering when it is told to stop, in ms */
  drainTime: number
  /** Where several servers count budgets together. Without it: each by itself. */
  redisUrl?: string
  /** What one operation may cost at most, see docs/guides/limits.md. */
  operationCostLimit: number
  /** How many bytes of answers are kept in memory */
  answerCacheBytes: number
  /** Where the bytes of documents are. Without both: below `dataDir` where PGlite is, nowhere with PostgreSQL. */
  documentsFolder?: string
  documentsS3?: S3Options
  /** How many bytes one document may have */
  documentBytes: number
  /** Under which address the world knows the server: scheme, host and port. */
  publicUrl?: string
  /** From which level on lines go to stdout; `auto` for that which suits where stdout leads. Failures go to stderr. */
  log: 'auto' | LogLevel
  /** A request that takes as long as this is slow, in ms; 0 when none is. */
  slowMs: number
  /** Where Prometheus asks; without it nothing is measured. */
  metrics?: { host: string; port: number }
  /** Where traces go; without it nothing is traced. */
  tracing?: Omit<TracingOptions, 'version'>
  /** What callers may ask */
  openness: Openness
  /** The commit that this was built from. */
  commit?: string
}

/**
 * Reads the settings from the environment, and secrets from files.
 * @throws ConfigError
 */
export function readConfig(env: Environment): Config {
  const { values: data } = readSettings(env)
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: resolve(data.DATA_DIR),
    databaseConnections: data.DATABASE_CONNECTIONS,
    timeLimit: data.REQUEST_SECONDS * 1_000,
    limits: data.LIMITS,
    proxyHops: data.PROXY_HOPS,
    drainTime: data.DRAIN_SECONDS * 1_000,
    operationCostLimit: data.OPERATION_COST_LIMIT,
    answerCacheBytes: data.ANSWER_CACHE_MB * 2 ** 20,
    documentBytes: data.DOCUMENT_MB * 2 ** 20,
    ...(data.DOCUMENTS_FOLDER && { documentsFolder: resolve(data.DOCUMENTS_FOLDER) }),
    ...(data.DOCUMENTS_S3_URL && { documentsS3: s3Of(data) }),
    ...databasesOf(data),
    ...(data.REDIS_URL && { redisUrl: data.REDIS_URL }),
    ...(data.PUBLIC_URL && { publicUrl: data.PUBLIC_URL }),
    log: data.LOG === 'requests' ? 'info' : data.LOG === 'errors' ? 'error' : data.LOG,
    slowMs: data.SLOW_MS,
    ...(data.METRICS_PORT !== undefined && { metrics: { host: data.METRICS_HOST, port: data.METRICS_PORT } }),
    ...(data.OTEL_EXPORTER_OTLP_ENDPOINT && {
      tracing: {
        endpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT,
        headers: data.OTEL_EXPORTER_OTLP_HEADERS,
        serviceName: data.OTEL_SERVICE_NAME,
        sampler: data.OTEL_TRACES_SAMPLER,
        samplerArg: data.OTEL_TRACES_SAMPLER_ARG,
      },
    }),
    openness: { operations: data.OPERATIONS, introspection: data.INTROSPECTION, graphiql: data.GRAPHIQL },
    ...(data.COMMIT && { commit: data.COMMIT }),
  }
}

/** @throws ConfigError */
const databasesOf = (data: Values): Pick<Config, 'databaseUrl' | 'databaseSessionUrl' | 'databaseReplicaUrl'> => {
  const { DATABASE_URL: url, DATABASE_SESSION_URL: sessionUrl, DATABASE_REPLICA_URL: replicaUrl } = data
  if (url)
    return {
      databaseUrl: url,
      ...(sessionUrl && { databaseSessionUrl: sessionUrl }),
      ...(replicaUrl && { databaseReplicaUrl: replicaUrl }),
    }
  if (!sessionUrl && !replicaUrl) return {}
  const name = sessionUrl ? 'DATABASE_SESSION_URL' : 'DATABASE_REPLICA_URL'
  throw new ConfigError(`${name} is for a database that DATABASE_URL names: set that too, or take it away.`)
}

/** @throws ConfigError */
const s3Of = (data: Values): S3Options => {
  const { DOCUMENTS_S3_URL: url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = data
  if (!accessKeyId || !secretAccessKey)
    throw new ConfigError('DOCUMENTS_S3_URL needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: set both.')
  if (data.DOCUMENTS_FOLDER)
    throw new ConfigError(
      'DOCUMENTS_FOLDER and DOCUMENTS_S3_URL are both set: documents are kept in one place, so take one away.',
    )
  return { url: url!, accessKeyId, secretAccessKey, region: data.AWS_REGION }
}
