/** A code block of a Markdown document. */
export interface Block {
  readonly language: string
  readonly text: string
  /** The line on which it begins */
  readonly line: number
  /** The block that follows with nothing between the two: its answer or its output */
  answer?: Block
}

export const blocksOf = (text: string): Block[] => {
  const blocks: Block[] = []
  let end = -1
  for (const match of text.matchAll(/^( *)```(\w+)\n(.*?)^\1```$/gms)) {
    const [whole, indent = '', language = '', body = ''] = match
    const block = {
      language,
      text: body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      line: text.slice(0, match.index).split('\n').length,
    }
    const before = blocks.at(-1)
    if (before && text.slice(end, match.index).trim() === '') before.answer = block
    blocks.push(block)
    end = match.index + whole.length
  }
  return blocks
}
