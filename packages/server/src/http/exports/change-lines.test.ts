import { createHash } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addChanges } from '../../../test/add-changes.ts'
import { cursorAt } from '../../../test/cursor-at.ts'
import { writePrivately } from '../../../test/private-writes.ts'
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

it('while the budget is waited for, what came is vouched for and sent, again and again', async () => {
  let pages = 0
  const free = new EventEmitter()
  const charge = async () => {
    pages += 1
    if (pages === 2) await once(free, 'paid')
  }
  const request = new Request('http://register.test/export/changes.jsonl', { headers: { 'accept-encoding': 'gzip' } })
  const answer = await changeLines(request, store, await cursorAt(store, 0), charge, 20)
  const lines = answer.body!.pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream())
  let text = ''
  for await (const piece of lines) {
    text += piece
    if (text.match(/"kind":"check"/g)?.length === 4) free.emit('paid')
  }
  const kinds = text
    .trim()
    .split('\n')
    .map(line => JSON.parse(line).kind)
  expect(kinds.slice(100, 104)).toEqual(['check', 'check', 'check', 'check'])
  expect(kinds.filter(kind => kind === 'change')).toHaveLength(201)
  expect(kinds.at(-1)).toBe('end')
})

it('what is asked for ends with the last of it, and no page is read behind', async () => {
  const paid: number[] = []
  const request = new Request('http://register.test/export/changes.jsonl')
  const answer = await changeLines(request, store, await cursorAt(store, 1), async changes => void paid.push(changes))
  await answer.text()
  expect(paid).toEqual([100, 100])
})

it('the end is behind what offices keep for themselves, so that it is not looked through again', async () => {
  await writePrivately(store)
  expect((await linesBehind(200)).map(line => JSON.parse(line))).toMatchObject([
    { kind: 'change', revision: 201 },
    { kind: 'end', rows: 1, revision: 206, cursor: await cursorAt(store, 206) },
  ])
})
