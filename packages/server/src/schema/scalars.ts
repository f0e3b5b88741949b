import { GraphQLError, Kind, type ValueNode } from 'graphql'
import { say } from '../register/messages/say.ts'
import { DateError, parseDate, parsePartialDate } from '../register/partial-date.ts'
import { builder } from './builder.ts'

/** A text is not a date: for whoever reads the input as a whole, with the error of the rule. */
export class InvalidDate extends GraphQLError {
  readonly reason: DateError

  constructor(reason: DateError) {
    super(reason.message, { extensions: { code: 'BAD_INPUT' } })
    this.reason = reason
  }
}

const read =
  (parse: (text: string) => string) =>
  (value: unknown): string => {
    try {
      if (typeof value !== 'string') throw new DateError(say('A date is a text, like "2018-05-09".'))
      return parse(value)
    } catch (error) {
      throw error instanceof DateError ? new InvalidDate(error) : error
    }
  }

const literal =
  (parse: (value: unknown) => string) =>
  (node: ValueNode): string =>
    parse(node.kind === Kind.STRING ? node.value : undefined)

const readDay = read(parseDate)
builder.scalarType('Date', {
  description:
    'A Gregorian calendar day, YYYY-MM-DD. Thai digits are read too. A year of 2400 or later is refused as one of the Buddhist Era, with the year to use.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: value => value,
  parseValue: readDay,
  parseLiteral: literal(readDay),
})

const readPartial = read(text => parsePartialDate(text).text)
builder.scalarType('PartialDate', {
  description:
    'A Gregorian date known to the year, the month or the day: 1989 | 2006-09 | 2018-05-09 (ISO 8601-2 level 0). It is as precise as its source, never more. Thai digits are read too.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: value => value,
  parseValue: readPartial,
  parseLiteral: literal(readPartial),
})

builder.scalarType('DateTime', {
  description: 'A point in time in UTC, like 2026-11-22T08:30:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: value => value.toISOString(),
})

builder.scalarType('URL', {
  description: 'An absolute address that begins with http:// or https://.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  serialize: value => value,
})

builder.scalarType('JSON', {
  description: 'Any JSON value: an object, a list, a text, a number, true, false or null.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: value => value,
})
