/** Writes to a stream and waits until it is taken. @throws Error EPIPE when nobody reads it any more */
export const writeTo = (stream: NodeJS.WritableStream, data: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(data, error => (error ? reject(error) : resolve()))
  })

/** What a terminal would obey, or show in another order than it stands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about
const COMMANDS = /[\0-\x08\x0B-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** What a server says, without what a terminal would obey: it could clear the screen, or speak in our name. */
export const printable = (text: string): string => text.replaceAll(COMMANDS, '\uFFFD')

/** JSON that says the same to a program, and nothing to a terminal. */
export const printableJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replaceAll(
    COMMANDS,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Without this, a reader that went away would end the program with a stack. Whoever writes is told all the same. */
export function expectBrokenPipes(...streams: NodeJS.WritableStream[]): void {
  for (const stream of streams) stream.on('error', () => {})
}
