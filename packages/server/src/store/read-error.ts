/** A read that the caller asked for wrongly. `code` is part of the public contract. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: 'BAD_CURSOR' | 'CURSOR_EXPIRED' | 'PAGE_SIZE_TOO_LARGE' | 'BAD_INPUT'

  /** What a program is told beside the code */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: ReadError['code'], message: string, extensions: ReadError['extensions'] = {}) {
    super(message)
    this.code = code
    this.extensions = extensions
  }
}
