/** The caller sent an invalid read request. `code` is part of the public contract. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: 'BAD_CURSOR' | 'CURSOR_EXPIRED' | 'PAGE_SIZE_TOO_LARGE' | 'BAD_INPUT'

  /** Further data for the client, beside the code */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(code: ReadError['code'], message: string, extensions: ReadError['extensions'] = {}) {
    super(message)
    this.code = code
    this.extensions = extensions
  }
}
