import { isBlank } from './characters.ts'
import type { Violation } from './violation.ts'

type Path = readonly string[]

/** Refuses texts that are set but blank. */
export const textViolations = (
  texts: Readonly<Record<string, string | null | undefined>>,
  path: Path = ['input'],
): Violation[] =>
  Object.entries(texts)
    .filter(([, text]) => text != null && isBlank(text))
    .map(([field]) => ({
      code: 'EMPTY',
      message: `${field} is empty: fill it in, or leave it out.`,
      path: [...path, field],
    }))

/** Refuses null for required fields: they can be replaced, but not cleared. */
export const neededViolations = (fields: Readonly<Record<string, unknown>>, path: Path = ['input']): Violation[] =>
  Object.entries(fields)
    .filter(([, value]) => value === null)
    .map(([field]) => ({
      code: 'EMPTY',
      message: `${field} cannot be null: give a new value, or leave it out.`,
      path: [...path, field],
    }))

/** Refuses lists with repeated or blank items. */
export const listViolations = (
  lists: Readonly<Record<string, readonly string[] | null | undefined>>,
  path: Path = ['input'],
): Violation[] =>
  Object.entries(lists).flatMap(([field, items]): Violation[] => {
    if (!items) return []
    const blank = items.findIndex(isBlank)
    const found: Violation[] = []
    if (blank >= 0)
      found.push({
        code: 'EMPTY',
        message: `${field} holds an empty text: remove it.`,
        path: [...path, field, String(blank)],
      })
    if (new Set(items).size < items.length)
      found.push({
        code: 'REPEATED',
        message: `${field} names something twice: name each once.`,
        path: [...path, field],
      })
    return found
  })

/** Refuses an update without any change. */
export const changeViolations = (fields: Readonly<Record<string, unknown>>, path: Path = ['input']): Violation[] =>
  Object.values(fields).some(value => value !== undefined)
    ? []
    : [{ code: 'NOTHING_TO_CHANGE', message: 'Say what the record should be.', path }]
