/** A read that the caller asked for wrongly. `code` is part of the public contract. */
export class ReadError extends Error {
  override readonly name = 'ReadError'
  readonly code: 'BAD_CURSOR' | 'CURSOR_EXPIRED' | 'PAGE_SIZE_TOO_LARGE' | 'BAD_INPUT'

  constructor(code: ReadError['code'], message: string) {
    super(message)
    this.code = code
  }
}
