/** One declaration of a `.d.ts` file. */
export interface Declaration {
  readonly name: string
  readonly kind: string
  readonly exported: boolean
  /** The file that has it, from the sources' folder, without its extension */
  readonly file: string
  /** As the compiler emitted it, without its comment */
  readonly text: string
  /** Its TSDoc comment, empty when it has none */
  readonly comment: string
  /** What it names of its own file without a reader being able to import it */
  readonly uses?: readonly Declaration[]
}

/** Reads formatted declarations: what begins in the first column begins a declaration, or closes one. */
export function declarationsIn(text: string, file: string): Declaration[] {
  const pattern =
    /^(?:(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n)?((export )?(?:declare )?(?:async )?(function|const|class|interface|type)\*? (\w+)\b.*(?:\n(?:[ })>\]].*|))*)/gm
  return Array.from(text.matchAll(pattern), ([, comment = '', code = '', exported, kind = '', name = '']) => ({
    name,
    kind,
    exported: exported !== undefined,
    file,
    text: code.replace(/^export (declare )?/, '').trim(),
    comment: comment
      .replace(/^\/\*\*\s?|\s*\*\/$/g, '')
      .replace(/^ \* ?/gm, '')
      .trim(),
  }))
}

/** What a comment says, by its tags: the text before the first is under `''`. */
export function partsOf(comment: string): { tag: string; text: string }[] {
  // A tag begins a line; inside of an example it would be a decorator, of which there are none.
  return comment.split(/^@(?=\w)/m).map((part, index) => {
    if (index === 0) return { tag: '', text: part.trim() }
    const [tag = ''] = /^\w+/.exec(part) ?? []
    return { tag, text: part.slice(tag.length).trim() }
  })
}
