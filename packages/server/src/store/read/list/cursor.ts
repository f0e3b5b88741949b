import { parseDate } from '../../../register/partial-date.ts'
import { ReadError } from '../../read-error.ts'
import type { Order } from './list.ts'

// A cursor contains the keys of its row and no reference to it, so it still works after the row is deleted. It also
// contains the name of the order, so that a cursor of one order is rejected in another instead of misread.

const version = 'v1'

export const encodeCursor = (order: Order, keys: readonly string[]): string =>
  `${version}.${Buffer.from(JSON.stringify([order.name, ...keys])).toString('base64url')}`

/**
 * The keys, followed by the witness if the order has one; cursors of earlier versions have none.
 * @throws ReadError BAD_CURSOR
 */
export const decodeCursor = (order: Order, cursor: string): string[] => {
  const [prefix, body] = cursor.split('.')
  const parts = prefix === version && body ? parse(body) : undefined
  if (!isTexts(parts))
    throw new ReadError('BAD_CURSOR', 'That is not a cursor of this API: pass one that a page returned.')
  const [name, ...values] = parts
  const keys = values.slice(0, order.keys.length)
  const witness = values.slice(order.keys.length)
  if (
    name !== order.name ||
    keys.length !== order.keys.length ||
    !keys.every((key, i) => fits(order.keys[i]!.type, key)) ||
    witness.length > (order.witness ? 1 : 0)
  )
    throw new ReadError('BAD_CURSOR', 'That cursor belongs to another list or order: start again without it.')
  return values
}

const parse = (body: string): unknown => {
  try {
    return JSON.parse(Buffer.from(body, 'base64url').toString())
  } catch {
    return undefined
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string' && !item.includes('\0'))

/** Whether the database would accept this text as that type. A forged cursor must not reach the database. */
const fits = (type: Order['keys'][number]['type'], key: string): boolean => {
  switch (type) {
    case 'text':
      return true
    case 'date':
      return key === 'infinity' || key === '-infinity' || isDay(key)
    case 'int':
      return /^-?\d{1,9}$/.test(key)
    case 'float8':
      // The length is limited to stay within the type's range.
      return /^-?\d{1,15}(\.\d{1,20})?(e[+-]?\d{1,2})?$/.test(key)
  }
}

const isDay = (key: string): boolean => {
  try {
    return parseDate(key) === key
  } catch {
    return false
  }
}
