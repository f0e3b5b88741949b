import { sharedReads } from '../store/shared-reads.ts'
import type { Store } from '../store/store.ts'
import { inLane } from '../store/work.ts'
import { findKeys, noteUse, type StoredKey } from '../store/write/keys.ts'
import { isScope } from './scopes.ts'
import { readSecret, sameHash } from './secret.ts'
import { anonymous, type Viewer } from './viewer.ts'

/** The request has an invalid key. The message is a sentence for the client. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated'
}

/** Identifies the caller by the Authorization header. @throws Unauthenticated */
export type Authenticate = (authorization: string | null) => Promise<Viewer>

/**
 * Keys are read again for each request, so that revocation takes effect immediately. A request without the header is
 * anonymous; an invalid key is an error, so that its holder does not silently get anonymous results.
 */
export const authenticator = (store: Store, now = () => new Date()): Authenticate => {
  const noteOf = noter(store)
  const readKey = sharedReads('health', ids => findKeys(store, ids))
  return async authorization => {
    if (authorization === null) return anonymous
    const [, text] = /^Bearer +(\S+) *$/i.exec(authorization) ?? []
    if (text === undefined) throw new Unauthenticated(otherScheme)
    const parsed = readSecret(text)
    const key = parsed && (await readKey(parsed.id))
    // The reason for a refusal is disclosed only to the holder of the key.
    if (!key || !sameHash(key.hash, parsed.hash)) throw new Unauthenticated(unknown)
    const at = now()
    if (key.revokedAt) throw new Unauthenticated(over(key, 'was revoked', key.revokedAt))
    if (key.expiresAt && key.expiresAt <= at) throw new Unauthenticated(over(key, 'expired', key.expiresAt))
    noteOf(key, at)
    return viewerOf(key)
  }
}

export const viewerOf = (key: StoredKey): Viewer => ({
  keyId: key.id,
  name: key.name,
  organization: key.organization,
  scopes: key.scopes.filter(isScope),
  provinceIds: key.provinceIds,
  sisterCityId: key.sisterCityId,
  tier: key.tier,
  expiresAt: key.expiresAt,
})

const instead = 'Without the header you can read public data.'
const otherScheme = `The Authorization header takes a key, as "Authorization: Bearer scg_…", and nothing else. ${instead}`
const unknown = `This is not a key of this register: check that it is complete, or ask your administrator for a new one. ${instead}`

const over = ({ name }: StoredKey, what: string, when: Date): string =>
  `The key "${name}" ${what} at ${when.toISOString()}: ask your administrator for a new one. ${instead}`

const minute = 60_000

/**
 * Records that a key was used, at most once a minute. Not awaited, and failures are ignored, so that a server with a
 * read-only database role still works.
 */
const noter = (store: Store) => {
  const noted = new Map<string, number>()
  return ({ id, lastUsedAt }: StoredKey, at: Date): void => {
    const last = Math.max(noted.get(id) ?? 0, lastUsedAt?.getTime() ?? 0)
    if (at.getTime() - last < minute) return
    noted.set(id, at.getTime())
    inLane('health', () => noteUse(store.db, id, at), null).catch(() => {})
  }
}
