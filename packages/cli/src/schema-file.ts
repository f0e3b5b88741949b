import { fileURLToPath } from 'node:url'
import { Failure } from './exit.ts'

/** Where the schema is that came with the SDK. */
export const schemaFile = (): string => fileURLToPath(import.meta.resolve('@sister-city-graph/sdk/schema.graphql'))

/** What to say when it is not there. */
export const withoutSchema = (error: unknown): unknown =>
  (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? new Failure('The SDK has no schema here: in the repository it is schema.graphql at the root.')
    : error
