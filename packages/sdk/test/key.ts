import { readGrant } from '../../server/src/access/grant.ts'
import { makeSecret } from '../../server/src/access/secret.ts'
import type { Store } from '../../server/src/store/store.ts'
import { execute } from '../../server/src/store/write/execute.ts'
import { createKey } from '../../server/src/store/write/keys.ts'

/** A key to a register as `keys create` makes it, to be sent as a token. */
export const keyTo = (store: Store, name: string, ...scopes: string[]): Promise<string> =>
  makeKey(store, name, scopes, null)

/** The same, for some provinces only, or for whoever speaks for a sister city. */
export const makeKey = async (
  store: Store,
  name: string,
  scopes: readonly string[],
  provinces: readonly string[] | null,
  sisterCity?: string,
): Promise<string> => {
  const secret = makeSecret()
  const nobody = { id: '', name: 'nobody', provinceIds: null }
  const reason = 'A test needs it.'
  const grant = readGrant({ name, scopes, provinces, sisterCity, reason })
  const outcome = await execute(store, nobody, createKey(secret), grant, { reason })
  if (!outcome.done) throw new Error(JSON.stringify(outcome.refusal))
  return secret.text
}
