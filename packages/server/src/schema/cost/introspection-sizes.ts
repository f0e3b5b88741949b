import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'

/**
 * The sizes of the lists of the introspection: all types and directives; for the lists of a type, the largest of any
 * type, or, below the list of all types, the average per type, so that the product is the real total.
 */
export interface IntrospectionSizes {
  readonly ofOne: Readonly<Record<string, number>>
  readonly ofAll: Readonly<Record<string, number>>
}

const known = new WeakMap<GraphQLSchema, IntrospectionSizes>()

export const introspectionSizes = (schema: GraphQLSchema): IntrospectionSizes => {
  const sizes = known.get(schema) ?? count(schema)
  known.set(schema, sizes)
  return sizes
}

const count = (schema: GraphQLSchema): IntrospectionSizes => {
  const types = Object.values(schema.getTypeMap())
  const fields = types
    .filter(type => isObjectType(type) || isInterfaceType(type))
    .map(type => Object.values(type.getFields()))
  const numbers: Record<string, number[]> = {
    fields: fields.map(each => each.length),
    args: fields.flat().map(({ args }) => args.length),
    interfaces: types.map(type => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0)),
    possibleTypes: types.map(type =>
      'getTypes' in type || isInterfaceType(type) ? schema.getPossibleTypes(type).length : 0,
    ),
    enumValues: types.map(type => (isEnumType(type) ? type.getValues().length : 0)),
    inputFields: types.map(type => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
  }
  const whole = { types: types.length, directives: schema.getDirectives().length, locations: 20 }
  const over = (reckon: (list: number[]) => number) =>
    Object.fromEntries(Object.entries(numbers).map(([name, list]) => [name, reckon(list)]))
  const sum = (list: number[]) => list.reduce((total, each) => total + each, 0)
  const parents = (name: string) => (name === 'args' ? fields.flat().length : types.length)
  return {
    ofOne: { ...whole, ...over(list => Math.max(0, ...list)) },
    ofAll: {
      ...whole,
      ...Object.fromEntries(Object.entries(numbers).map(([name, list]) => [name, sum(list) / parents(name)])),
    },
  }
}
