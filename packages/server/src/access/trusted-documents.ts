import manifest from '../../../sdk/trusted-documents.json' with { type: 'json' }

const documents: ReadonlyMap<string, string> = new Map(Object.entries(manifest))

/**
 * The text of a trusted document by its id: `sha256:` and the hexadecimal hash of the text. These are the documents of
 * all SDK releases. None is ever removed, so that applications built on old releases keep working.
 */
export const trustedDocument = (id: string): string | undefined => documents.get(id)
