import { type GraphQLLeafType, type GraphQLOutputType, isListType, isNonNullType } from 'graphql'
import { NotCompiled } from '../not-compiled.ts'
import { NotShaped, type Shape } from './draft.ts'

// Values as GraphQL has them: lists of them, null only where a field may be null. What breaks these rules is an error of
// the field, and those are for the ordinary way to word.

/** A value of a type, whose items, within all lists, `item` shapes. */
export const complete = (type: GraphQLOutputType, item: Shape): Shape => {
  if (isNonNullType(type)) {
    const inner = complete(type.ofType, item)
    return (value, scope) => {
      const made = inner(value, scope)
      if (made === null) throw new NotShaped('null where a value has to be')
      return made
    }
  }
  if (isListType(type)) {
    const inner = complete(type.ofType, item)
    return (value, scope) => {
      if (value === null || value === undefined) return null
      if (!Array.isArray(value)) throw new NotShaped('no list')
      return value.map(each => inner(each, scope))
    }
  }
  return (value, scope) => (value === null || value === undefined ? null : item(value, scope))
}

export const leaf =
  (type: GraphQLLeafType): Shape =>
  value => {
    if (value instanceof Promise) throw new NotShaped('a value that is still to come')
    return type.serialize(value)
  }

/** An object with these keys, in their order. */
export const object = (parts: readonly (readonly [key: string, Shape])[]): Shape => {
  const keys = parts.map(([key]) => key)
  // To set it would set the prototype.
  if (keys.includes('__proto__')) throw new NotCompiled('__proto__')
  const shapes = parts.map(([, make]) => make)
  return (value, scope) => {
    const made: Record<string, unknown> = {}
    for (let at = 0; at < keys.length; at++) made[keys[at]!] = shapes[at]!(value, scope)
    return made
  }
}
