import { endOf, readGraceHours, readGrant } from '../../access/grant.ts'
import { makeSecret, type Secret } from '../../access/secret.ts'
import { createKey, findKey, revokeKey, rotateKey, type StoredKey } from '../../store/write/keys.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { defineGuarded, perform, successName } from '../mutation/define.ts'
import { ApiKey } from './api-key.ts'
import * as inputs from './inputs.ts'

const scope = 'admin:keys'

interface Done {
  readonly key: StoredKey
}
interface CommandInput extends Done {
  readonly secret: string | null
}

const secretWords =
  'The key itself, to be sent as "Authorization: Bearer …". It is shown only this once and is not stored. Null when the result is repeated for the same idempotency key.'

const CreateKeySuccess = builder.objectRef<CommandInput>(successName('createKey')).implement({
  description: '`createKey` was carried out.',
  fields: t => ({
    key: t.expose('key', { type: ApiKey, description: 'The new key.' }),
    secret: t.exposeString('secret', { nullable: true, description: secretWords }),
  }),
})

const RotateKeySuccess = builder.objectRef<CommandInput & { old: StoredKey }>(successName('rotateKey')).implement({
  description: '`rotateKey` was carried out.',
  fields: t => ({
    key: t.expose('key', { type: ApiKey, description: 'The new key.' }),
    old: t.expose('old', { type: ApiKey, description: 'The old key, which works until its `expiresAt`.' }),
    secret: t.exposeString('secret', { nullable: true, description: secretWords }),
  }),
})

const RevokeKeySuccess = builder.objectRef<Done>(successName('revokeKey')).implement({
  description: '`revokeKey` was carried out.',
  fields: t => ({ key: t.expose('key', { type: ApiKey, description: 'The key, which is refused from now on.' }) }),
})

defineGuarded({
  name: 'createKey',
  description: 'Creates a key. It may have any scope, but only provinces that the key of the caller has.',
  scope,
  input: inputs.CreateKeyInput,
  success: CreateKeySuccess,
  carryOut: async (input, context) => {
    const secret = makeSecret()
    const { records } = await perform(context, createKey(secret), readGrant(input), input)
    return { key: await keyOf(context, records['key']), secret: shownOnce(secret, records['key']) }
  },
})

defineGuarded({
  name: 'rotateKey',
  description: 'Creates a second key for the same purpose. The old one keeps working for a while, then expires.',
  scope,
  input: inputs.RotateKeyInput,
  success: RotateKeySuccess,
  carryOut: async (input, context) => {
    const secret = makeSecret()
    const rotation = {
      key: String(input.key),
      graceHours: readGraceHours(input.graceHours),
      expiresAt: endOf(input.expiresOn),
      reason: input.reason,
    }
    const { records } = await perform(context, rotateKey(secret), rotation, input)
    const [key, old] = await Promise.all([keyOf(context, records['key']), keyOf(context, records['old'])])
    return { key, old, secret: shownOnce(secret, records['key']) }
  },
})

defineGuarded({
  name: 'revokeKey',
  description: 'Revokes a key immediately and permanently.',
  scope,
  input: inputs.RevokeKeyInput,
  success: RevokeKeySuccess,
  carryOut: async (input, context) => {
    const { records } = await perform(context, revokeKey, { key: String(input.key), reason: input.reason }, input)
    return { key: await keyOf(context, records['key']) }
  },
})

/** A repeated result is about a key created earlier, whose secret is not stored. */
const shownOnce = ({ id, text }: Secret, key: string | undefined): string | null => (id === key ? text : null)

const keyOf = async ({ store }: Context, id: string | undefined): Promise<StoredKey> => {
  const key = await findKey(store.db, id ?? '')
  if (!key) throw new Error(`The key ${id} is gone`)
  return key
}
