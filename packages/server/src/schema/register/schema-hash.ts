import { createHash } from 'node:crypto'
import { type GraphQLSchema, isIntrospectionType, isSpecifiedScalarType, printType } from 'graphql'

const hashes = new WeakMap<GraphQLSchema, string>()

/** The schema as in the committed `schema.graphql`: types by name, fields in the order of declaration. */
export const printedSchema = (schema: GraphQLSchema): string =>
  Object.values(schema.getTypeMap())
    .filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(type => `${printType(type)}\n`)
    .join('\n')

/** SHA-256 of the printed schema, in hexadecimal; computed once per schema. */
export const schemaHash = (schema: GraphQLSchema): string => {
  let hash = hashes.get(schema)
  if (hash === undefined) {
    hash = createHash('sha256').update(printedSchema(schema)).digest('hex')
    hashes.set(schema, hash)
  }
  return hash
}
