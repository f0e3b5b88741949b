/**
 * The settings of every session, on either database: timestamps are sent without a time zone, dates are written in ISO
 * form because cursors hold them as text, and search tolerates a typing error in names as short as a city's (the
 * default threshold of 0.6 misses every second one). Nothing is compiled to machine code: for a statement of many parts,
 * such as a worklist, that takes seconds, and what it saves is less than one. And a statement is read by one process: to start
 * others takes longer than most statements do, and the database would start them for the first rows of a list too.
 */
const settings = {
  timezone: 'UTC',
  datestyle: 'ISO',
  'pg_trgm.word_similarity_threshold': '0.4',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
}

const script = (command: string): string =>
  Object.entries(settings)
    .map(([name, value]) => `${command} ${name} TO '${value}'`)
    .join('; ')

export const sessionSettings = script('SET')

/** The same until the end of a transaction, with a limit for each statement in ms. */
export interface TransactionSettings {
  /** Begins the transaction. Commands that read nothing, so that it may still choose its isolation. */
  readonly begin: string
  /** One statement, for what is a transaction without `BEGIN` */
  readonly select: string
}

export const transactionSettings = (statementTimeout: number): TransactionSettings => ({
  begin: `BEGIN; ${script('SET LOCAL')}; SET LOCAL statement_timeout TO ${statementTimeout}`,
  select: `SELECT ${Object.entries({ ...settings, statement_timeout: statementTimeout })
    .map(([name, value]) => `set_config('${name}', '${value}', TRUE)`)
    .join(', ')}`,
})
