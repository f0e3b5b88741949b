import type { builder } from '../builder.ts'

/** The type of `t`, which builds the fields of an input type. */
export type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]

/** The rule of `register/characters.ts` for names, stated at the first name of each input. */
export const nameRule = 'Names and titles must be a single line without invisible or bidirectional control characters.'

/** The fields that every input has: the metadata of its command. */
export const commandMetaFields = (t: InputFields) => ({
  reason: t.string({
    required: true,
    description:
      'The reason for the change, in a sentence. It is kept in the history permanently. No text of the input may have more than 10,000 characters, no list more than 100 items.',
  }),
  idempotencyKey: t.string({
    description:
      'Identifies this request, at most 200 characters. When the same API key sends it again, it gets the same result and nothing more is written.',
  }),
})

/** For inputs that change a record. */
export const versionField = (t: InputFields) => ({
  expectedVersion: t.int({
    required: true,
    description: 'The `version` of the record that you read. If it has changed since, nothing is written.',
  }),
})

/** For inputs that may be refused because such a record is there already. */
export const distinctFromField = (t: InputFields, what: string) => ({
  distinctFrom: t.idList({
    description: `Ids of ${what} that look the same and are others, as you have checked. Without them, the mutation may be refused and name them.`,
  }),
})
