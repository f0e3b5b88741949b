/** Writes to a stream and waits until it is taken. @throws Error EPIPE when nobody reads it any more */
export const writeTo = (stream: NodeJS.WritableStream, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, error => (error ? reject(error) : resolve()))
  })

/** What a server says, without what a terminal would obey: it could clear the screen, or speak in our name. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
  text.replaceAll(/[\0-\x08\x0B-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')

/** Without this, a reader that went away would end the program with a stack. Whoever writes is told all the same. */
export function expectBrokenPipes(...streams: NodeJS.WritableStream[]): void {
  for (const stream of streams) stream.on('error', () => {})
}
