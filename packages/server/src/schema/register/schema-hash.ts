import { createHash } from 'node:crypto'
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'

const hashes = new WeakMap<GraphQLSchema, string>()

/** The schema as the committed `schema.graphql` has it. */
export const printedSchema = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`

/** SHA-256 of the printed schema, in hexadecimal; reckoned once a schema. */
export const schemaHash = (schema: GraphQLSchema): string => {
  let hash = hashes.get(schema)
  if (hash === undefined) {
    hash = createHash('sha256').update(printedSchema(schema)).digest('hex')
    hashes.set(schema, hash)
  }
  return hash
}
