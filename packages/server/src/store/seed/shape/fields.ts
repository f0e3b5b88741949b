import { z } from 'zod'
import { type PartialDate, parseDate, parsePartialDate } from '../../../register/partial-date.ts'

export const text = z.string().regex(/^\S(?:.*\S)?$/su, 'is empty, or begins or ends with white space')
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/, 'is not an id: lower-case letters and digits, joined by hyphens')
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a slug: lower-case letters and digits, joined by hyphens')
export const provinceId = z.string().regex(/^TH-\d{2}$/, 'is not an ISO 3166-2 code of a Thai province, such as TH-83')
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code, such as TH')
export const partialDate = readable(parsePartialDate)
export const day = readable(parseDate)

/** For a field that may be absent in the file, and is null in the table. */
export const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.optional().transform(value => value ?? null)

export const list = <Shape extends z.ZodType>(shape: Shape) =>
  z.array(shape).refine(hasNoRepeats, 'names something twice').default([])

export const sources = z.array(slug).min(1, 'has no source').refine(hasNoRepeats, 'names a source twice')

export const names = { nameEn: text, nameTh: maybe(text), nameLocal: maybe(text) }

function readable(parse: (text: string) => PartialDate | string) {
  return z.string().superRefine((value, context) => {
    try {
      parse(value)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message })
    }
  })
}

// A refinement also runs on a record whose dates are invalid; those have been reported already and count as null here.
function read(date: string | null): PartialDate | null {
  try {
    return date === null ? null : parsePartialDate(date)
  } catch {
    return null
  }
}

/** Whether `last` can be on or after the first possible day of `first`. */
export function inOrder(first: string | null, last: string | null): boolean {
  const [begin, end] = [read(first), read(last)]
  return begin === null || end === null || begin.earliest <= end.latest
}

export function areInOrder(dates: (string | null)[]): boolean {
  const known = dates.filter(date => date !== null)
  return known.every((date, index) => index === 0 || inOrder(known[index - 1]!, date))
}

function hasNoRepeats(items: readonly unknown[]): boolean {
  return new Set(items).size === items.length
}
