import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from '../../test/ask.ts'
import { calls } from '../../test/calls.ts'
import { oneDatabase, openTestStore } from '../../test/stores.ts'
import type { Store } from '../store/store.ts'
import { schema } from './index.ts'

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : []

const isWrapper = ({ name }: GraphQLNamedType): boolean => /(Connection|Edge)$/.test(name)

/** Everything that can be selected of a type, so many levels deep; connections and their edges are no level. */
const everything = (type: GraphQLNamedType, levels: number): string => {
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type).map(
      member =>
        `... on ${member.name} { ${fieldsOf(member)
          .map(field => selection(field, `${member.name}_${field.name}: `, levels))
          .join(' ')} }`,
    )
    return ['__typename', ...members].join(' ')
  }
  return ['__typename', ...fieldsOf(type).map(field => selection(field, '', levels))].join(' ')
}

const selection = (field: GraphQLField<unknown, unknown>, alias: string, levels: number): string => {
  const type = getNamedType(field.type)
  // Private ones are asked for with keys, elsewhere.
  if (field.args.some(isRequiredArgument) || 'scope' in field.extensions) return ''
  if (isLeafType(type)) return `${alias}${field.name}`
  const inside = isWrapper(type) ? levels : levels - 1
  const page = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : ''
  return inside < 0 ? '' : `${alias}${field.name}${page} { ${everything(type, inside)} }`
}

describe('the questions that can be asked', () => {
  it('are all asked here', () => {
    const open = Object.values(schema.getQueryType()!.getFields()).filter(field => !('scope' in field.extensions))
    expect(Object.keys(calls).sort()).toEqual(open.map(({ name }) => name).sort())
  })
})

describe.each(oneDatabase)('%s', kind => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
  })
  afterAll(() => store.close())

  it.each(Object.entries(calls))('answers %s with everything three levels deep', async (name, call) => {
    const field = schema.getQueryType()!.getFields()[name]!
    const { data, errors } = await ask(store, `{ ${name}${call} { ${everything(getNamedType(field.type), 2)} } }`)
    expect(errors).toBeUndefined()
    expect(data![name]).not.toBeNull()
    expect(data![name]).not.toEqual([])
  })
})
