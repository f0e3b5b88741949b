import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'

const pieceSize = 1024 * 1024

/** The SHA-256 of an open file, in hexadecimal. */
export const hashOf = async (file: FileHandle): Promise<string> => {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(pieceSize)
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(piece, 0, pieceSize, position)
    if (bytesRead === 0) return hash.digest('hex')
    hash.update(piece.subarray(0, bytesRead))
    position += bytesRead
  }
}
