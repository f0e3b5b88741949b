import { builder } from '../builder.ts'
import { askedFields, type InputFields, nameRule } from '../mutation/input.ts'
import { keyWords } from './words.ts'

const expiresOn = (t: InputFields, otherwise: string) =>
  t.field({ type: 'Date', description: `The last day on which it works, in Thailand. Default: ${otherwise}` })

/** Keys are not in the history of the register, but have their own. */
const asked = (t: InputFields) => ({
  ...askedFields(t),
  reason: t.string({ required: true, description: "Why, in a sentence. It stands in the key's history for good." }),
})

export const CreateKeyInput = builder.inputType('CreateKeyInput', {
  description: 'What a new key is for.',
  fields: t => ({
    name: t.string({
      required: true,
      description: `Who will use it, like "Phuket office". The history of records shows it to everybody. ${nameRule}`,
    }),
    organization: t.string({ description: 'Whose key it is.' }),
    scopes: t.stringList({ required: true, description: `${keyWords.scopes} \`read\` comes with every key.` }),
    provinces: t.stringList({
      description: 'The provinces that it may write about, as ISO 3166-2 codes or slugs. Default: all.',
    }),
    expiresOn: expiresOn(t, 'it does not expire.'),
    ...asked(t),
  }),
})

const which = (t: InputFields) => t.id({ required: true, description: 'The `id` of the key.' })

export const RotateKeyInput = builder.inputType('RotateKeyInput', {
  description: 'Which key gets a successor.',
  fields: t => ({
    key: which(t),
    graceHours: t.int({
      description:
        'For how many hours the old key goes on working, at most 720 (30 days); 0 ends it at once. Default: 24.',
    }),
    expiresOn: expiresOn(t, 'when the old key would have expired.'),
    ...asked(t),
  }),
})

export const RevokeKeyInput = builder.inputType('RevokeKeyInput', {
  description: 'Which key is to end.',
  fields: t => ({ key: which(t), ...asked(t) }),
})
