// What is used of pdfmake and fontkit. Building the package makes one file of it, so that nothing else is installed with
// the program.
import type { Readable } from 'node:stream'
import library from 'pdfmake'
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js'

export { create as openFont } from 'fontkit'

/** Of its types is left out what it has on a server. */
export const pdfmake = library as unknown as {
  readonly virtualfs: { writeFileSync(name: string, content: Buffer): void }
  setFonts(fonts: TFontDictionary): void
  setUrlAccessPolicy(allows: (url: string) => boolean): void
  setLocalAccessPolicy(allows: (path: string) => boolean): void
  createPdf(document: TDocumentDefinitions): { getStream(): Promise<Laid> }
}

/** A document that is laid out and not yet written: `end` writes it. */
export interface Laid extends Readable {
  /** By name and weight. `unicode` says what each shape of a font means, for whoever copies or searches text. */
  readonly fontCache: Record<string, Record<string, { readonly unicode: number[][] }>>
  end(): void
}
