import { say, word } from '../../register/messages/say.ts'
import type { Word } from '../../register/messages/words.ts'
import { conflict } from './refusal.ts'

/** @throws Refused VERSION_MISMATCH when the record has changed since the officer read it */
export const assertVersion = (what: Word, { version }: { readonly version: number }, expected: number): void => {
  if (version !== expected)
    throw conflict(
      'VERSION_MISMATCH',
      say('The {what} is at version {version}, not {expected}: look at what has changed and decide again.', {
        what: word(what),
        version,
        expected,
      }),
      ['input', 'expectedVersion'],
      version,
    )
}
