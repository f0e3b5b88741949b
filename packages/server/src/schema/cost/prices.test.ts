import { getNullableType, isInterfaceType, isListType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../index.ts'
import type { Price } from './price.ts'

const fields = Object.values(schema.getTypeMap())
  .filter(type => !type.name.startsWith('__') && isObjectType(type) && !isInterfaceType(type))
  .flatMap(type => (isObjectType(type) ? Object.values(type.getFields()).map(field => ({ type, field })) : []))

describe('the price of every field', () => {
  it('says how long a list without pages can be', () => {
    const lists = fields.filter(({ field }) => isListType(getNullableType(field.type)))
    expect(lists.length).toBeGreaterThan(40)
    const unbounded = lists.filter(
      ({ field }) => field.extensions['onPage'] !== true && !(field.extensions['cost'] as Price | undefined)?.atMost,
    )
    expect(unbounded.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([])
  })
})
