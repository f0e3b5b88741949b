import { resolve } from 'node:path'
import { z } from 'zod'

export interface Config {
  host: string
  port: number
  /** PostgreSQL. Without it: PGlite in `dataDir`. */
  databaseUrl?: string
  /** Where PGlite keeps its files. */
  dataDir: string
  /** What one operation may cost at most, see docs/guides/limits.md. */
  operationCostLimit: number
}

/** The environment cannot be used. The message is one sentence for the person who runs the server. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .default('4000')
    .refine(port => /^\d{1,5}$/.test(port) && Number(port) <= 65535, {
      error: ({ input }) => `PORT is "${input}", which is not a number from 0 to 65535; example: PORT=4000.`,
    })
    .transform(Number),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      // Never repeats what was given: it may hold a password.
      error:
        'DATABASE_URL is not the address of a PostgreSQL database; example: DATABASE_URL=postgresql://user:password@localhost:5432/register.',
    })
    .optional(),
  DATA_DIR: z.string().default('.data/register'),
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
    operationCostLimit: data.OPERATION_COST_LIMIT,
    ...(data.DATABASE_URL && { databaseUrl: data.DATABASE_URL }),
  }
}
