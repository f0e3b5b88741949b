import { expect } from 'vitest'
import type { Viewer } from '../src/access/viewer.ts'
import type { Store } from '../src/store/store.ts'
import { dataOf } from './ask.ts'
import { fingerprint, viewerWith, write } from './write.ts'

/** May do whatever a key can do to records. */
export const office = viewerWith(['read', 'write:registry', 'write:facts', 'publish'])

/**
 * Runs a mutation that must be refused, makes sure that not one row was written, and says why: every violation as its code
 * and its place in the input, any other error as its code and place.
 */
export const refused = async (
  store: Store,
  mutation: string,
  input: Record<string, unknown>,
  viewer: Viewer = office,
): Promise<string[]> => {
  const before = await fingerprint(store)
  const result = await write(store, mutation, { reason: 'To try it.', ...input }, { viewer, selection: '' })
  expect(result.__typename).toMatch(/Error$/)
  expect(await fingerprint(store)).toEqual(before)
  return (result.violations ?? [result]).map(
    ({ code, path }: { code: string; path: string[] }) => `${code} ${path.slice(1).join('.')}`,
  )
}

/** The changes that `work` writes, in their order. */
export const changesOf = async ({ db }: Store, work: () => Promise<unknown>) => {
  const { _max } = await db.change.aggregate({ _max: { revision: true } })
  await work()
  const rows = await db.change.findMany({
    where: { revision: { gt: _max.revision ?? 0 } },
    orderBy: { revision: 'asc' },
  })
  // biome-ignore lint/suspicious/noExplicitAny: records as the history keeps them
  return rows.map(row => ({ ...row, before: row.before as any, after: row.after as any }))
}

/** The ids of what search finds first. */
export const found = async (store: Store, text: string): Promise<string[]> => {
  const { search } = await dataOf(
    store,
    'query ($text: String!) { search(text: $text, first: 20) { nodes { ... on Node { id } } } }',
    { text },
  )
  return search.nodes.map(({ id }: { id: string }) => id)
}
