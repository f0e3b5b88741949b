/** Shows a count on a terminal, and nothing where the output goes to a file or a log. */
export const countRows = (out: NodeJS.WriteStream = process.stderr): { onRow(): void; end(): void } => {
  let rows = 0
  let next = Date.now() + 1000
  let shown = false
  return {
    onRow: () => {
      rows += 1
      if (!out.isTTY || rows % 100 !== 0 || Date.now() < next) return
      next = Date.now() + 500
      shown = true
      out.write(`\r${rows.toLocaleString('en')} rows …`)
    },
    end: () => {
      if (shown) out.write('\r\x1b[K')
      shown = false
    },
  }
}
