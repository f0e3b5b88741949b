import { graphql } from 'graphql'
import type { Scope } from '../src/access/scopes.ts'
import type { Viewer } from '../src/access/viewer.ts'
import { createContext } from '../src/schema/context.ts'
import { schema } from '../src/schema/index.ts'
import type { Store } from '../src/store/store.ts'

/** The holder of a key with these scopes, for all provinces unless told otherwise. */
export const viewerWith = (scopes: readonly Scope[], rest: Partial<Viewer> = {}): Viewer => ({
  keyId: 'officer',
  name: 'Officer',
  organization: null,
  provinceIds: null,
  sisterCityId: null,
  tier: null,
  expiresAt: null,
  ...rest,
  scopes,
})

/** May write and correct. */
export const officer = viewerWith(['read', 'write:registry', 'publish'])

const nameOf = (mutation: string): string => `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`

const documentOf = (mutation: string, selection: string): string => {
  const Name = nameOf(mutation)
  return `mutation ($input: ${Name}Input!) {
    ${mutation}(input: $input) {
      __typename
      ... on WriteError { code message path }
      ... on ValidationError { violations { code message path } }
      ... on ConflictError { currentVersion possibleDuplicates { id name } }
      ... on ${Name}Success { revision ${selection} }
    }
  }`
}

type Input = Record<string, unknown>

/** Runs a mutation without HTTP and returns what came of it, refusals included. GraphQL errors are thrown. */
export const write = async (
  store: Store,
  mutation: string,
  input: Input,
  { viewer = officer, selection = 'agreement { id slug version status }' } = {},
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever shape its mutation has
): Promise<any> => {
  const { data, errors } = await graphql({
    schema,
    source: documentOf(mutation, selection),
    variableValues: { input },
    contextValue: createContext(store, 'test', viewer),
  })
  if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'))
  return JSON.parse(JSON.stringify(data![mutation]))
}

/** The same for a mutation that must be carried out. */
export const written: typeof write = async (store, mutation, input, options) => {
  const result = await write(store, mutation, input, options)
  if (result.__typename !== `${nameOf(mutation)}Success`) throw new Error(JSON.stringify(result))
  return result
}

const fingerprints = new WeakMap<Store, { readonly transactions: string; readonly digests: Record<string, string> }>()

/**
 * How many rows each table has, and which transaction wrote the newest of them: with any write, one of the two changes.
 * Reading the rows themselves took longer than all that the tests ask in between. While no transaction has begun to write
 * or ended since the last time, nothing is read again.
 */
export const fingerprint = async (store: Store): Promise<Record<string, string>> => {
  const { db } = store
  const [snapshot] = await db.$queryRaw<{ transactions: string }[]>`
    SELECT pg_current_snapshot()::text AS transactions`
  const { transactions } = snapshot!
  const last = fingerprints.get(store)
  if (last?.transactions === transactions) return last.digests
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
  const each = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, concat(count(*), ' rows, ', max(xmin::text::bigint)) AS digest FROM "${name}"`,
  )
  const rows = await db.$queryRawUnsafe<{ name: string; digest: string }[]>(each.join(' UNION ALL '))
  const digests = Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
  fingerprints.set(store, { transactions, digests })
  return digests
}
