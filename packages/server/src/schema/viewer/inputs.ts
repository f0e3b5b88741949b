import { builder } from '../builder.ts'
import { commandMetaFields, type InputFields, nameRule } from '../mutation/input.ts'
import { keyDescriptions } from './key-descriptions.ts'

const expiresOn = (t: InputFields, otherwise: string) =>
  t.field({ type: 'Date', description: `The last day on which it works, in Thailand. Default: ${otherwise}` })

/** Changes of keys are not in the history of the register, but in their own. */
const asked = (t: InputFields) => ({
  ...commandMetaFields(t),
  reason: t.string({
    required: true,
    description: 'The reason, in a sentence. It is kept in the history of the key permanently.',
  }),
})

export const CreateKeyInput = builder.inputType('CreateKeyInput', {
  description: 'What a new key is for.',
  fields: t => ({
    name: t.string({
      required: true,
      description: `Who will use it, like "Phuket office". It is public: the history of records shows it. ${nameRule}`,
    }),
    organization: t.string({ description: 'The organization that the key belongs to.' }),
    scopes: t.stringList({ required: true, description: `${keyDescriptions.scopes} Every key has \`read\`.` }),
    provinces: t.stringList({
      description: 'The provinces that it may write about, as ISO 3166-2 codes or slugs. Default: all.',
    }),
    sisterCity: t.string({
      description:
        'The slug of the sister city for which the key speaks, like xiamen; required with the scope `assert`, and refused without it.',
    }),
    expiresOn: expiresOn(t, 'it does not expire.'),
    ...asked(t),
  }),
})

const which = (t: InputFields) => t.id({ required: true, description: 'The `id` of the key.' })

export const RotateKeyInput = builder.inputType('RotateKeyInput', {
  description: 'The key to replace.',
  fields: t => ({
    key: which(t),
    graceHours: t.int({
      description: 'How many hours the old key keeps working: 0 to 720 (30 days); 0 ends it immediately.',
      defaultValue: 24,
    }),
    expiresOn: expiresOn(t, 'when the old key would have expired.'),
    ...asked(t),
  }),
})

export const RevokeKeyInput = builder.inputType('RevokeKeyInput', {
  description: 'The key to revoke.',
  fields: t => ({ key: which(t), ...asked(t) }),
})
