import type { Doc, Typed } from './document.ts'

/** The document itself, or what can be told from the text of one that is no {@link Doc}. */
export function docOf(document: Typed<unknown, never>): Doc<unknown, never> {
  if ((document as Partial<Doc<unknown, never>> | undefined)?.text) return document as Doc<unknown, never>
  const text = String(document)
  const [, kind = 'query', name = ''] = /^\s*(query|mutation|subscription)\b\s*(\w*)/m.exec(text) ?? []
  return { kind, name, text } as Doc<unknown, never>
}
