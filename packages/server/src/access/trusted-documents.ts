import manifest from '../../../sdk/trusted-documents.json' with { type: 'json' }

const documents: ReadonlyMap<string, string> = new Map(Object.entries(manifest))

/**
 * The text of a document by its id, `sha256:` and the hash of the text in hexadecimal: those that a release of the SDK has
 * sent. None is ever taken out, so that an application built on an old release goes on working.
 */
export const trustedDocument = (id: string): string | undefined => documents.get(id)
