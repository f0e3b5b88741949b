import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/**
 * What a key looks like: a fixed beginning for secret scanners, a readable id by which it is looked up, and 32 random
 * bytes in base64url. So much chance cannot be guessed, so a plain SHA-256 of it can be stored.
 */
export const keyPattern = /scg_[0-9A-Za-z]{12}_[0-9A-Za-z_-]{43}/

/** A key that is being given out. `text` is shown once and kept nowhere. */
export interface Secret {
  readonly id: string
  readonly text: string
  readonly hash: string
}

export const makeSecret = (): Secret => {
  const id = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')
  const text = `scg_${id}_${randomBytes(32).toString('base64url')}`
  return { id, text, hash: hashOf(text) }
}

/** The id and the hash of what somebody sent as a key, or null when it cannot be one. */
export const readSecret = (text: string): Pick<Secret, 'id' | 'hash'> | null =>
  whole.test(text) ? { id: text.slice(4, 16), hash: hashOf(text) } : null

/** Takes as long whether the first or the last letter differs. */
export const sameHash = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'))

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const whole = new RegExp(`^${keyPattern.source}$`)

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
