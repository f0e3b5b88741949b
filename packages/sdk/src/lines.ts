/** A line of a stream, and its bytes as they came, its newline included. */
export interface Line {
  readonly text: string
  readonly bytes: Uint8Array
}

/** Takes chunks of a stream and gives the lines that are whole. */
export function lineReader(): (chunk: Uint8Array) => Line[] {
  const decoder = new TextDecoder()
  let rest = new Uint8Array(0)
  return chunk => {
    const all = new Uint8Array(rest.length + chunk.length)
    all.set(rest)
    all.set(chunk, rest.length)
    const lines: Line[] = []
    let start = 0
    for (let end = all.indexOf(NEWLINE, rest.length); end >= 0; end = all.indexOf(NEWLINE, start)) {
      lines.push({ text: decoder.decode(all.subarray(start, end)), bytes: all.subarray(start, end + 1) })
      start = end + 1
    }
    rest = all.slice(start)
    return lines
  }
}

const NEWLINE = 10
