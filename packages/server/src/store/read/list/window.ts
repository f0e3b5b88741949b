import { ReadError } from '../../read-error.ts'
import type { PageArguments } from './list.ts'

export const defaultPageSize = 20
export const largestPageSize = 100

interface Cut<Row> {
  readonly rows: readonly Row[]
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
}

interface Window {
  /** The end of the list from which rows are read */
  readonly from: 'start' | 'end'
  /** The maximum number of rows of the page; one more is read to determine whether there are more */
  readonly size: number
  /** Creates the page from the rows, which are in reading order */
  cut<Row>(rows: readonly Row[]): Cut<Row>
}

/**
 * The Relay paging rules, without the database: `first` cuts off the end of the list, then `last` cuts off its
 * beginning, and each flag is set only by the argument that cut. Without both, `first` is 20.
 */
export const windowOf = ({ first, last }: PageArguments): Window => {
  assertSize('first', first)
  assertSize('last', last)
  if (first == null && last != null)
    return {
      from: 'end',
      size: last,
      cut: rows => ({
        rows: rows.slice(0, last).reverse(),
        hasPreviousPage: rows.length > last,
        hasNextPage: false,
      }),
    }
  const size = first ?? defaultPageSize
  return {
    from: 'start',
    size,
    cut: rows => {
      const page = rows.slice(0, size)
      const kept = last == null ? page : page.slice(Math.max(0, page.length - last))
      return { rows: kept, hasPreviousPage: kept.length < page.length, hasNextPage: rows.length > size }
    },
  }
}

const assertSize = (name: string, size: number | null | undefined): void => {
  if (size == null) return
  if (size < 0) throw new ReadError('BAD_INPUT', `"${name}" is ${size}: ask for 0 or more.`)
  if (size > largestPageSize)
    throw new ReadError(
      'PAGE_SIZE_TOO_LARGE',
      `"${name}" is ${size}: a page holds at most ${largestPageSize}. Ask for ${largestPageSize} and follow "endCursor".`,
    )
}
