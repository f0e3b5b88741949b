import { expect, it } from 'vitest'
import { editionKey, keptAnswers } from './kept-answers.ts'

const register = () => {
  const listeners = new Set<() => void>()
  const state = { hears: true }
  return {
    state,
    change: () => {
      for (const listener of listeners) listener()
    },
    store: {
      hears: () => state.hears,
      onChange: (listener: () => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
  }
}

const never = () => new AbortController().signal
const bytes = (n: number) => async () => Buffer.alloc(n)

const readingsOf = (kept: ReturnType<typeof keptAnswers>): Record<string, number> =>
  Object.fromEntries(
    kept.readings().map(({ name, labels = {}, value }) => [[name, ...Object.values(labels)].join(' '), value]),
  )

it('counts what was kept, made anew, made for somebody else, and asked while nothing is kept', async () => {
  const { store, state } = register()
  const kept = keptAnswers(store, 1_000_000)
  await Promise.all([kept.answer('a', bytes(10), never), kept.answer('a', bytes(10), never)])
  await kept.answer('a', bytes(10), never)
  await kept.answer(editionKey, bytes(10), never)
  await kept.answer(editionKey, bytes(10), never)
  state.hears = false
  await kept.answer('a', bytes(10), never)
  expect(readingsOf(kept)).toMatchObject({
    'kept_answers_asked_total hit': 1,
    'kept_answers_asked_total joined': 1,
    'kept_answers_asked_total miss': 1,
    'kept_answers_asked_total passed': 1,
    kept_answers_bytes_max: 1_000_000,
    register_hears_changes: 0,
  })
})

it('counts what made room apart from what changed', async () => {
  const { store, change } = register()
  const kept = keptAnswers(store, 10_000)
  for (let i = 0; i < 20; i += 1) await kept.answer(`q${i}`, bytes(500), never)
  const full = readingsOf(kept)
  expect(full['kept_answers']).toBe(9)
  expect(full['kept_answers_bytes']).toBeLessThanOrEqual(10_000)
  expect(full['kept_answers_dropped_total evicted']).toBe(11)
  change()
  expect(readingsOf(kept)).toMatchObject({
    kept_answers: 0,
    kept_answers_bytes: 0,
    'kept_answers_dropped_total evicted': 11,
    'kept_answers_dropped_total changed': 9,
  })
})
