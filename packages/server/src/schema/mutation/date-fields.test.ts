import { getNamedType, isInputObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { dateFields } from '../../register/date-fields.ts'
import { schema } from '../index.ts'

it('the year of every date that an officer writes is looked at', () => {
  const inputs = Object.values(schema.getMutationType()!.getFields()).map(({ args }) => getNamedType(args[0]!.type))
  const seen = new Set<unknown>()
  const found = new Set<string>()
  for (const type of inputs) {
    if (!isInputObjectType(type) || seen.has(type)) continue
    seen.add(type)
    for (const { name, type: its } of Object.values(type.getFields())) {
      const named = getNamedType(its)
      if (['PartialDate', 'Date'].includes(named.name)) found.add(name)
      else inputs.push(named)
    }
  }
  expect([...found].filter(name => !dateFields.has(name))).toEqual([])
  expect(found.size).toBeGreaterThan(10)
})
