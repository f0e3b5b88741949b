import { writeFileSync } from 'node:fs'
import { schema } from './schema/index.ts'
import { printedSchema } from './schema/register/schema-hash.ts'

// Writes the published contract, `schema.graphql` at the root.
writeFileSync(new URL('../../../schema.graphql', import.meta.url), printedSchema(schema))
