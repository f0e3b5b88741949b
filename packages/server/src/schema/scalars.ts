import { GraphQLError, Kind, type ValueNode } from 'graphql'
import { DateError, parseDate, parsePartialDate } from '../register/partial-date.ts'
import { builder } from './builder.ts'

const badInput = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } })

const read =
  (name: string, parse: (text: string) => string) =>
  (value: unknown): string => {
    if (typeof value !== 'string') throw badInput(`${name} must be a string, like "2018-05-09".`)
    try {
      return parse(value)
    } catch (error) {
      if (error instanceof DateError) throw badInput(error.message)
      throw error
    }
  }

const literal =
  (parse: (value: unknown) => string) =>
  (node: ValueNode): string =>
    parse(node.kind === Kind.STRING ? node.value : undefined)

const readDay = read('A Date', parseDate)
builder.scalarType('Date', {
  description:
    'A Gregorian calendar day, YYYY-MM-DD. A year of 2400 or later is refused with a hint that it looks like Buddhist Era.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: value => value,
  parseValue: readDay,
  parseLiteral: literal(readDay),
})

const readPartial = read('A PartialDate', text => parsePartialDate(text).text)
builder.scalarType('PartialDate', {
  description:
    'A Gregorian date known to the year, the month or the day: 1989 | 2006-09 | 2018-05-09 (ISO 8601-2 level 0). It is as precise as its source, never more.',
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
