import { expect, test } from 'vitest'
import {
  COMMITMENT_EVENT_LABELS,
  COMMITMENT_STATUS_LABELS,
  EVENT_LABELS,
  KIND_LABELS,
  OWED_BY_LABELS,
  RELATIONSHIP_LABELS,
  STATUS_LABELS,
} from './labels.ts'

// Two values with one label would be two rows of a table that nobody can tell apart.
const tables = {
  COMMITMENT_EVENT_LABELS,
  COMMITMENT_STATUS_LABELS,
  EVENT_LABELS,
  KIND_LABELS,
  OWED_BY_LABELS,
  RELATIONSHIP_LABELS,
  STATUS_LABELS,
}
test.each(Object.entries(tables))('%s tells its values apart, in Thai script and in English', (_, labels) => {
  const all = Object.values(labels)
  expect(new Set(all.map(({ en }) => en)).size).toBe(all.length)
  expect(new Set(all.map(({ th }) => th)).size).toBe(all.length)
  for (const { en, th } of all) {
    expect(en).toMatch(/^[A-Z][a-z ]+$/)
    expect(th).toMatch(/^[\p{Script=Thai} ]+$/u)
  }
})
