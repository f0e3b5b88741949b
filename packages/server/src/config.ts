import { resolve } from 'node:path'
import { z } from 'zod'
import { defaultConnections, fewestConnections } from './store/database/shares.ts'
import type { S3Options } from './store/files/s3.ts'

export interface Config {
  host: string
  port: number
  /** PostgreSQL. Without it: PGlite in `dataDir`. */
  databaseUrl?: string
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
  /** What goes to stdout beside failures: a line for each request, nothing, or that which suits where stdout leads. */
  log: 'auto' | 'requests' | 'errors'
  /** Where Prometheus asks; without it nothing is measured. */
  metrics?: { host: string; port: number }
  /** The commit that this was built from. */
  commit?: string
}

/** A whole number within bounds. */
const count = (name: string, least: number, most: number, usual: number) =>
  z
    .string()
    .default(String(usual))
    .refine(text => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: ({ input }) =>
        `${name} is "${input}", which is not a number from ${least} to ${most}; example: ${name}=${usual}.`,
    })
    .transform(Number)

/** The environment cannot be used. The message is one sentence for the person who runs the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const port = (name: string, example: number) =>
  z
    .string()
    .refine(port => /^\d{1,5}$/.test(port) && Number(port) <= 65535, {
      error: ({ input }) =>
        `${name} is "${input}", which is not a number from 0 to 65535; example: ${name}=${example}.`,
    })
    .transform(Number)

/** An address without a path: the pages link to each other from the root. */
const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port('PORT', 4000).default(4000),
  PUBLIC_URL: z
    .string()
    .transform(text => text.replace(/\/$/, ''))
    .refine(isOrigin, {
      error:
        'PUBLIC_URL is not an address of scheme, host and port alone, in lower case; example: PUBLIC_URL=https://register.example.org.',
    })
    .optional(),
  LOG: z
    .enum(['auto', 'requests', 'errors'], {
      error: ({ input }) => `LOG is "${input}", which is not one of auto, requests, errors; example: LOG=requests.`,
    })
    .default('auto'),
  METRICS_PORT: port('METRICS_PORT', 9464).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  COMMIT: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/, {
      error: 'COMMIT is not the hash of a commit; example: COMMIT=$(git rev-parse HEAD).',
    })
    .optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      // Never repeats what was given: it may hold a password.
      error:
        'DATABASE_URL is not the address of a PostgreSQL database; example: DATABASE_URL=postgresql://user:password@localhost:5432/register.',
    })
    .optional(),
  DATA_DIR: z.string().default('.data/register'),
  DATABASE_CONNECTIONS: count('DATABASE_CONNECTIONS', fewestConnections, 500, defaultConnections),
  REQUEST_SECONDS: count('REQUEST_SECONDS', 1, 600, 10),
  LIMITS: z
    .enum(['on', 'off'], {
      error: ({ input }) =>
        `LIMITS is "${input}", which is neither on nor off; example: LIMITS=off on a closed network.`,
    })
    .default('on')
    .transform(limits => limits === 'on'),
  PROXY_HOPS: count('PROXY_HOPS', 0, 9, 0),
  DOCUMENTS_FOLDER: z.string().optional(),
  DOCUMENTS_S3_URL: z
    .url({
      protocol: /^https?$/,
      error:
        'DOCUMENTS_S3_URL is not the address of a bucket; example: DOCUMENTS_S3_URL=https://s3.eu-central-1.amazonaws.com/register-documents.',
    })
    .optional(),
  DOCUMENT_MB: count('DOCUMENT_MB', 1, 1000, 25),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_REGION: z.string().default('us-east-1'),
  ANSWER_CACHE_MB: count('ANSWER_CACHE_MB', 0, 100_000, 64),
  REDIS_URL: z
    .url({
      protocol: /^rediss?$/,
      error: 'REDIS_URL is not the address of a Redis; example: REDIS_URL=redis://user:password@localhost:6379/0.',
    })
    .optional(),
  OPERATION_COST_LIMIT: z
    .string()
    .default('50000')
    .refine(limit => /^[1-9]\d{0,8}$/.test(limit), {
      error: ({ input }) =>
        `OPERATION_COST_LIMIT is "${input}", which is not a number from 1 to 999999999; example: OPERATION_COST_LIMIT=50000.`,
    })
    .transform(Number),
})

/** Reads the settings from the environment. An empty variable counts as absent. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const { data, error } = environment.safeParse(given)
  if (error) throw new ConfigError(error.issues.map(issue => issue.message).join(' '))
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: resolve(data.DATA_DIR),
    databaseConnections: data.DATABASE_CONNECTIONS,
    timeLimit: data.REQUEST_SECONDS * 1_000,
    limits: data.LIMITS,
    proxyHops: data.PROXY_HOPS,
    operationCostLimit: data.OPERATION_COST_LIMIT,
    answerCacheBytes: data.ANSWER_CACHE_MB * 2 ** 20,
    documentBytes: data.DOCUMENT_MB * 2 ** 20,
    ...(data.DOCUMENTS_FOLDER && { documentsFolder: resolve(data.DOCUMENTS_FOLDER) }),
    ...(data.DOCUMENTS_S3_URL && { documentsS3: s3Of(data) }),
    ...(data.DATABASE_URL && { databaseUrl: data.DATABASE_URL }),
    ...(data.REDIS_URL && { redisUrl: data.REDIS_URL }),
    ...(data.PUBLIC_URL && { publicUrl: data.PUBLIC_URL }),
    log: data.LOG,
    ...(data.METRICS_PORT !== undefined && { metrics: { host: data.METRICS_HOST, port: data.METRICS_PORT } }),
    ...(data.COMMIT && { commit: data.COMMIT }),
  }
}

/** @throws ConfigError */
const s3Of = (data: z.infer<typeof environment>): S3Options => {
  const { DOCUMENTS_S3_URL: url, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = data
  if (!accessKeyId || !secretAccessKey)
    throw new ConfigError('DOCUMENTS_S3_URL needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: set both.')
  if (data.DOCUMENTS_FOLDER)
    throw new ConfigError(
      'DOCUMENTS_FOLDER and DOCUMENTS_S3_URL are both set: documents are kept in one place, so take one away.',
    )
  return { url: url!, accessKeyId, secretAccessKey, region: data.AWS_REGION }
}
