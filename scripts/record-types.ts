const notice = '// Generated from the descriptors of the records by `pnpm codegen`. Do not edit.\n\n'

const sorted = (types: readonly string[]): string[] => [...types].sort().map(type => `'${type}'`)

export const recordTypesOfSdk = (types: readonly string[]): string => `${notice}export type RecordTypes =
${sorted(types)
  .map(type => `  | ${type}\n`)
  .join('')}`

export const recordTypesOfCli = (
  types: readonly string[],
): string => `${notice}import type { RecordType } from '@sister-city-graph/sdk'

/** The types that a copy can have. */
export const recordTypes: readonly RecordType[] = [
${sorted(types)
  .map(type => `  ${type},\n`)
  .join('')}]
`
