import { inflateSync } from 'node:zlib'

/**
 * The font in a file of the Web Open Font Format 1.0 (https://www.w3.org/TR/WOFF/): its tables, each compressed by itself.
 * The PDF library would read such a file, but fails on some.
 */
export function unpackWoff(file: Buffer): Buffer {
  const count = file.readUInt16BE(12)
  const head = Buffer.alloc(12 + count * 16)
  file.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (let i = 0; i < count; i++) {
    const entry = 44 + i * 20
    const [from, packed, length] = [4, 8, 12].map(at => file.readUInt32BE(entry + at)) as [number, number, number]
    const bytes = file.subarray(from, from + packed)
    const record = 12 + i * 16
    file.copy(head, record, entry, entry + 4)
    file.copy(head, record + 4, entry + 16, entry + 20)
    head.writeUInt32BE(offset, record + 8)
    head.writeUInt32BE(length, record + 12)
    const padding = Buffer.alloc(-length & 3)
    parts.push(packed < length ? inflateSync(bytes) : bytes, padding)
    offset += length + padding.length
  }
  return Buffer.concat(parts)
}
