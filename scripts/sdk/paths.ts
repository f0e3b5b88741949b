import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const root: string = at('')
export const sdk: string = at('packages/sdk')
/** The schema that a server of this revision answers with. */
export const schemaFile: string = at('schema.graphql')
/** Every operation that the SDK sends or has sent, by its id. */
export const manifestFile: string = at('packages/sdk/trusted-documents.json')
/** The two as they were when the SDK was last released. */
export const releasedSchemaFile: string = at('packages/sdk/released/schema.graphql')
export const releasedManifestFile: string = at('packages/sdk/released/trusted-documents.json')
export const changesetFolder: string = at('.changeset')
