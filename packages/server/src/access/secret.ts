import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/**
 * The format of a key: a fixed prefix for secret scanners, a readable id by which it is looked up, and 32 random bytes
 * in base64url. With that much entropy, storing a plain SHA-256 hash is safe.
 */
export const keyPattern = /scg_[0-9A-Za-z]{12}_[0-9A-Za-z_-]{43}/

/** A new key. `text` is shown once and is not stored. */
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

/** The id and the hash of a key as sent, or null when the text does not have the format of a key. */
export const readSecret = (text: string): Pick<Secret, 'id' | 'hash'> | null =>
  whole.test(text) ? { id: text.slice(4, 16), hash: hashOf(text) } : null

/** Compares in constant time. */
export const sameHash = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(other, 'hex'))

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const whole = new RegExp(`^${keyPattern.source}$`)

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
