import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from './index.ts'

type Described = { readonly name: string; readonly description?: string | null | undefined }

const elements = new Map<string, Described>()
for (const type of Object.values(schema.getTypeMap())) {
  if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
  elements.set(type.name, type)
  if (isEnumType(type)) for (const value of type.getValues()) elements.set(`${type.name}.${value.name}`, value)
  if (isInputObjectType(type))
    for (const field of Object.values(type.getFields())) elements.set(`${type.name}.${field.name}`, field)
  if (isObjectType(type) || isInterfaceType(type))
    for (const field of Object.values(type.getFields())) {
      elements.set(`${type.name}.${field.name}`, field)
      for (const arg of field.args) elements.set(`${type.name}.${field.name}(${arg.name}:)`, arg)
    }
}

const without = (good: (description: string, element: Described) => boolean): string[] =>
  [...elements].filter(([, element]) => !good(element.description ?? '', element)).map(([coordinate]) => coordinate)

describe('the descriptions of the schema', () => {
  it('are on everything that a newcomer can see', () => {
    expect(elements.size).toBeGreaterThan(600)
    expect(without(description => description.trim() !== '')).toEqual([])
  })

  it('are sentences, and say more than the name does', () => {
    expect(without(description => /[.?]$/.test(description))).toEqual([])
    const letters = (text: string) => text.toLowerCase().replace(/[^a-z\u0e00-\u0e7f]/g, '')
    expect(without((description, { name }) => letters(description) !== letters(name))).toEqual([])
  })

  it('say of every field that may be null when it is', () => {
    const silent: string[] = []
    for (const type of Object.values(schema.getTypeMap()))
      if (!type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type)))
        for (const field of Object.values(type.getFields()))
          if (!String(field.type).endsWith('!') && !/\bnull\b/i.test(field.description ?? ''))
            silent.push(`${type.name}.${field.name}`)
    expect(silent).toEqual([])
  })
})
