/** Writes to a stream and waits until it is taken. @throws Error EPIPE when nobody reads it any more */
export const writeTo = (stream: NodeJS.WritableStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, error => (error ? reject(error) : resolve()))
  })

/** Without this, a reader that went away would end the program with a stack. Whoever writes is told all the same. */
export function expectBrokenPipes(...streams: NodeJS.WritableStream[]): void {
  for (const stream of streams) stream.on('error', () => {})
}
