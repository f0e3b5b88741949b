const pieceSize = 64 * 1024

/** The body of an answer that many readers get: all share the same buffer, so no copy per reader is needed. */
export const sharedBytes = (bytes: Buffer): ReadableStream<Uint8Array> => {
  let from = 0
  return new ReadableStream({
    pull: controller => {
      if (from >= bytes.length) return controller.close()
      controller.enqueue(bytes.subarray(from, from + pieceSize))
      from += pieceSize
    },
  })
}
