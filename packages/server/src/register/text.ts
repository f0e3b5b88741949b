import { isBlank } from './characters.ts'
import { say } from './messages/say.ts'
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
      message: say('{field} is empty: fill it in, or leave it out.', { field }),
      path: [...path, field],
    }))

/** Refuses null for required fields: they can be replaced, but not cleared. */
export const neededViolations = (fields: Readonly<Record<string, unknown>>, path: Path = ['input']): Violation[] =>
  Object.entries(fields)
    .filter(([, value]) => value === null)
    .map(([field]) => ({
      code: 'EMPTY',
      message: say('{field} cannot be null: give a new value, or leave it out.', { field }),
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
        message: say('{field} holds an empty text: remove it.', { field }),
        path: [...path, field, String(blank)],
      })
    if (new Set(items).size < items.length)
      found.push({
        code: 'REPEATED',
        message: say('{field} names something twice: name each once.', { field }),
        path: [...path, field],
      })
    return found
  })

/** Refuses an update without any change. */
export const changeViolations = (fields: Readonly<Record<string, unknown>>, path: Path = ['input']): Violation[] =>
  Object.values(fields).some(value => value !== undefined)
    ? []
    : [{ code: 'NOTHING_TO_CHANGE', message: say('Say what the record should be.'), path }]
