import { parseArgs } from 'node:util'
import { UsageError } from './exit.ts'

/** All options. Each command lists those that it has. */
export const options = {
  endpoint: { type: 'string' },
  'token-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  progress: { type: 'boolean' },
  // query
  var: { type: 'string', multiple: true },
  vars: { type: 'string' },
  operation: { type: 'string' },
  partial: { type: 'boolean' },
  // pull
  to: { type: 'string' },
  checkpoint: { type: 'string' },
  types: { type: 'string' },
  province: { type: 'string' },
  'sister-city': { type: 'string' },
  country: { type: 'string' },
  follow: { type: 'boolean' },
  every: { type: 'string' },
  batch: { type: 'string' },
  // export
  list: { type: 'boolean' },
  out: { type: 'string' },
  gzip: { type: 'boolean' },
  verify: { type: 'boolean' },
  // report
  year: { type: 'string' },
  'as-of': { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  // document
  agreement: { type: 'string' },
  engagement: { type: 'string' },
  kind: { type: 'string' },
  title: { type: 'string' },
  'title-th': { type: 'string' },
  language: { type: 'string' },
  date: { type: 'string' },
  source: { type: 'string', multiple: true },
  note: { type: 'string' },
  // office
  'not-confirmed-since': { type: 'string' },
  reason: { type: 'string' },
  // assert
  'signed-on': { type: 'string' },
  'in-force-from': { type: 'string' },
  'expires-on': { type: 'string' },
  'ended-on': { type: 'string' },
  sectors: { type: 'string' },
  withdraw: { type: 'string' },
  quote: { type: 'string' },
  // schema
  introspection: { type: 'boolean' },
} as const

/** Those that every command has. */
export const common = ['endpoint', 'token-file', 'help', 'version', 'progress'] as const

export type Options = ReturnType<typeof parse>['values']

export function parse(args: readonly string[]) {
  const end = args.indexOf('--')
  if ((end < 0 ? args : args.slice(0, end)).some(arg => /^--token(=|$)/.test(arg)))
    throw new UsageError(
      'A key does not go on the command line, where every user of the machine can read it and the shell keeps it: put it into SCG_TOKEN, or into a file that --token-file names, and rotate it if it was real.',
    )
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // Node explains at length what to do about arguments that begin with a dash.
    throw new UsageError((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'))
  }
}

/** The value of an option that is a whole number. */
export function parseCount(text: string | undefined, option: string, most: number): number | undefined {
  if (text === undefined) return undefined
  const count = Number(text)
  if (!/^\d+$/.test(text) || count < 1 || count > most)
    throw new UsageError(`--${option} is "${text}", which is no whole number from 1 to ${most}.`)
  return count
}
