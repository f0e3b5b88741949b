/** What was asked for cannot be given. `code` is part of the public contract, the message is for whoever asks. */
export class ExportRefusal extends Error {
  override readonly name = 'ExportRefusal'
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}
