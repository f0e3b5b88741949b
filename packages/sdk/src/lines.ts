/** A line of a stream, and its bytes as they came, its newline included. */
export interface Line {
  readonly text: string
  readonly bytes: Uint8Array
}

/**
 * The lines of a stream that are whole.
 *
 * @param endless What to throw for one that does not end, and would fill the memory
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  endless: () => Error,
): AsyncGenerator<Line, void, void> {
  const decoder = new TextDecoder()
  let rest = new Uint8Array(0)
  for await (const chunk of chunks) {
    const all = new Uint8Array(rest.length + chunk.length)
    all.set(rest)
    all.set(chunk, rest.length)
    let start = 0
    for (let end = all.indexOf(NEWLINE, rest.length); end >= 0; end = all.indexOf(NEWLINE, start)) {
      yield { text: decoder.decode(all.subarray(start, end)), bytes: all.subarray(start, end + 1) }
      start = end + 1
    }
    rest = all.slice(start)
    // 32 MB: the longest record has some hundred kilobytes.
    if (rest.length > 2 ** 25) throw endless()
  }
}

const NEWLINE = 10
