import type { builder } from '../builder.ts'

/** What makes the fields of an input: `t` of any input type. */
export type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]

/** What `register/characters.ts` asks of names, for the first of them in each input. */
export const nameRule =
  'Names and titles have one line, and no characters that do not show or turn the direction of text.'

/** What every input has beside its own fields. */
export const askedFields = (t: InputFields) => ({
  reason: t.string({
    required: true,
    description:
      'Why, in a sentence. It stands in the history for good. No text may have more than 10,000 characters, no list more than 100 items.',
  }),
  idempotencyKey: t.string({
    description:
      'A name for this very request, at most 200 characters. Sent again by the same key, it gets the same answer and writes nothing more.',
  }),
})

/** For inputs that change a record. */
export const versionField = (t: InputFields) => ({
  expectedVersion: t.int({
    required: true,
    description: 'The `version` of the record that you looked at. If it has changed since, nothing is written.',
  }),
})
