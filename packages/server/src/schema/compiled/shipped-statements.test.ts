import { print } from 'graphql'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { readQueries, statementFor } from '../../../test/read-queries.ts'
import { sqlLines } from '../../../test/sql-lines.ts'
import { openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'

// The statement of each query that the SDK sends or the bench measures, kept beside the query, so that whoever changes
// the compiler sees what becomes of them: in `statements`. `--update` writes them anew.

const today = '2026-02-03'

let store: Store
beforeAll(async () => {
  vi.useFakeTimers({ now: new Date(`${today}T05:00:00Z`), toFake: ['Date'] })
  store = await openTestStore()
})
afterAll(async () => {
  vi.useRealTimers()
  await store.close()
})

it.each(await readQueries())('$name', async ({ name, document, variables }) => {
  const askedWith = new Map<string, string[]>()
  for (const each of await variables(store)) {
    const found = await statementFor(store, document, each)
    const text = typeof found === 'string' ? `-- ${found}` : sqlLines(withoutNumbers(found.text))
    askedWith.set(text, [...(askedWith.get(text) ?? []), `-- Asked with ${said(each)}`])
  }
  const parts = [...askedWith].map(([text, asked]) => `${asked.join('\n')}\n\n${text}`)
  const file = `${commented(print(document))}\n\n${parts.join('\n\n')}\n`
  // Or the database would plan it anew every day.
  expect(parts.map(part => part.replace(/^-- .*$/gm, '')).join()).not.toContain(today)
  await expect(file).toMatchFileSnapshot(`statements/${name}.sql`)
})

const commented = (text: string): string => text.replace(/^/gm, '-- ').replace(/ +$/gm, '')

/** Without the numbers of values, which all change with the first one. */
const withoutNumbers = (text: string): string => text.replace(/\$\d+/g, '$')

/** A cursor differs from one register to the next. */
const said = (variables: object): string =>
  JSON.stringify(variables, (name, value) => (name === 'after' ? 'a cursor' : value))
