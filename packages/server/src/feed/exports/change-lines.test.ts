import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addChanges } from '../../../test/add-changes.ts'
import { cursorAt } from '../../../test/cursor-at.ts'
import { openTestStore } from '../../../test/stores.ts'
import type { Store } from '../../store/store.ts'
import { changeLines } from './change-lines.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
  await addChanges(store, 201)
})
afterAll(() => store.close())

const linesBehind = async (revision: number): Promise<string[]> => {
  const request = new Request('http://register.test/export/changes.jsonl')
  const answer = await changeLines(request, store, await cursorAt(store, revision))
  return (await answer.text()).split(/(?<=\n)/)
}

it('each hundred changes are vouched for, so that who is cut off knows what is good', async () => {
  const lines = await linesBehind(0)
  const seals = lines.flatMap((line, at) => (JSON.parse(line).kind === 'change' ? [] : [{ ...JSON.parse(line), at }]))
  expect(seals).toMatchObject([
    { kind: 'check', rows: 100, revision: 100, cursor: await cursorAt(store, 100) },
    { kind: 'check', rows: 200, revision: 200, cursor: await cursorAt(store, 200) },
    { kind: 'end', rows: 201, revision: 201, cursor: await cursorAt(store, 201) },
  ])
  for (const { at, sha256 } of seals)
    expect(sha256).toBe(createHash('sha256').update(lines.slice(0, at).join('')).digest('hex'))
})

it('of less than a hundred, and of none, the end vouches', async () => {
  const kinds = async (revision: number) => (await linesBehind(revision)).map(line => JSON.parse(line).kind)
  expect(await kinds(199)).toEqual(['change', 'change', 'end'])
  expect(await kinds(201)).toEqual(['end'])
})
