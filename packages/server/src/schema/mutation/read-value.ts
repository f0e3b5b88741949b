import {
  GRAPHQL_MAX_INT,
  type GraphQLInputType,
  type GraphQLLeafType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { withArabicDigits } from '../../register/digits.ts'
import { cut, quoted, say } from '../../register/messages/say.ts'
import type { Violation } from '../../register/violation.ts'
import { InvalidDate } from '../scalars.ts'

export interface Reading {
  /** The value where it fits its type; what does not fit is replaced by something that does */
  readonly value: unknown
  readonly violations: readonly Violation[]
}

/** Stands for a value that is not known here, such as a variable in a literal. */
export const unknownValue = Symbol('unknown')

/** As many as one answer lists. */
const mostViolations = 50

type Path = readonly string[]

/**
 * Finds everything in an input that does not fit its type: what the library would refuse, all of it, with its path. A
 * number may be given as text, in Thai digits too.
 */
export const readValue = (type: GraphQLInputType, value: unknown, path: Path): Reading => {
  const violations: Violation[] = []
  const report = (code: Violation['code'], message: Violation['message'], at: Path): void => {
    if (violations.length < mostViolations) violations.push({ code, message, path: at.map(step => cut(step, 60)) })
  }

  const read = (type: GraphQLInputType, value: unknown, at: Path): unknown => {
    if (value === unknownValue) return value
    if (isNonNullType(type)) {
      if (value !== null && value !== undefined) return read(type.ofType, value, at) ?? placeholder(type.ofType)
      report('MISSING', say('{field} is missing: give it.', { field: nameOf(at) }), at)
      return placeholder(type.ofType)
    }
    if (value === null || value === undefined) return null
    if (isListType(type)) {
      if (!Array.isArray(value)) return [read(type.ofType, value, at)]
      return value.map((item, i) => read(type.ofType, item, [...at, String(i)]))
    }
    if (!isInputObjectType(type)) return readLeaf(type, value, at)
    if (typeof value !== 'object' || Array.isArray(value)) {
      const message = say('{value} is not an object with the fields of {type}.', {
        value: brief(value),
        type: type.name,
      })
      report('BAD_VALUE', message, at)
      return null
    }
    const fields = type.getFields()
    const found: Record<string, unknown> = {}
    for (const field of Object.values(fields)) {
      const given = Object.hasOwn(value, field.name) ? (value as Record<string, unknown>)[field.name] : undefined
      if (given === undefined && (field.defaultValue !== undefined || !isNonNullType(field.type))) continue
      found[field.name] = read(field.type, given, [...at, field.name])
    }
    for (const field of Object.keys(value)) {
      if (Object.hasOwn(fields, field)) continue
      const words = { field: quoted(field), type: type.name }
      report('UNKNOWN_FIELD', say('{field} is not a field of {type}: check its spelling, or leave it out.', words), [
        ...at,
        field,
      ])
    }
    const given = Object.values(found).filter(each => each !== null)
    if (type.isOneOf && (given.length !== 1 || Object.keys(found).length !== 1)) {
      report('BAD_VALUE', say('Give exactly one of {choices}.', { choices: Object.keys(fields).join(', ') }), at)
      return null
    }
    return found
  }

  const readLeaf = (type: GraphQLLeafType, value: unknown, at: Path): unknown => {
    const given = type.name === 'Int' || type.name === 'Float' ? asNumber(value) : value
    try {
      type.parseValue(given)
      return given
    } catch (error) {
      if (error instanceof InvalidDate) report(error.reason.code, error.reason.said, at)
      else if (isEnumType(type)) report('BAD_CHOICE', notAmong(type.getValues(), value, at), at)
      else report('BAD_VALUE', unlike(type.name, given, brief(value)), at)
      return null
    }
  }

  return { value: read(type, value, path), violations }
}

/** The number that a text is, as officers type it; anything else as it is. */
const asNumber = (value: unknown): unknown => {
  if (typeof value !== 'string') return value
  const text = withArabicDigits(value.trim())
  return /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : value
}

/** Something that fits the type. It is never written: it stands where a value was refused. */
const placeholder = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return placeholder(type.ofType)
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (!isInputObjectType(type)) return samples[type.name] ?? ''
  const fields = Object.values(type.getFields())
  const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(field => isNonNullType(field.type))
  return Object.fromEntries(needed.map(field => [field.name, placeholder(field.type)]))
}

const samples: Readonly<Record<string, unknown>> = {
  Boolean: false,
  Date: '2000-01-01',
  Float: 1,
  Int: 1,
  PartialDate: '2000',
}

const notAmong = (values: readonly { readonly name: string }[], value: unknown, at: Path) =>
  say('{value} is not one of the values of {field}: give one of {choices}.', {
    value: brief(value),
    field: nameOf(at),
    choices: values.map(({ name }) => name).join(', '),
  })

const unlike = (type: string, given: unknown, value: string) => {
  if (type === 'Int' && Number.isInteger(given))
    return say('{value} is too large, or too far below zero: give at most {most}.', { value, most: GRAPHQL_MAX_INT })
  if (type === 'Int') return say('{value} is not a whole number: write it in digits, like 12.', { value })
  if (type === 'Float') return say('{value} is not a number: write it in digits, like 12 or 7.5.', { value })
  if (type === 'String') return say('{value} is not a text: put it in quotes.', { value })
  if (type === 'Boolean') return say('{value} is not true or false.', { value })
  return say('{value} is not a valid {type}.', { value, type })
}

/** The name of a field in a sentence: `sources.0` for an item of a list. */
const nameOf = (path: Path): string => path.slice(path.findLastIndex(step => !/^\d+$/.test(step))).join('.')

/** The beginning of a value, in as many characters as fit into a sentence. */
const brief = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}'
  return cut(String(value), 40)
}
