/** A refused export request. `code` is part of the public contract; the message is for people. */
export class ExportRefusal extends Error {
  override readonly name = 'ExportRefusal'
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>
  /** Further fields for programs */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Record<string, string> = {},
    { extensions = {}, ...options }: ErrorOptions & { readonly extensions?: ExportRefusal['extensions'] } = {},
  ) {
    super(message, options)
    this.status = status
    this.code = code
    this.headers = headers
    this.extensions = extensions
  }
}

export const snapshotGone = (): ExportRefusal =>
  new ExportRefusal(410, 'SNAPSHOT_GONE', 'This snapshot has just been removed: download a newer one.')

/** Error codes of a full or read-only disk, or of too many open files. */
const noRoom = /^(ENOSPC|EDQUOT|EMFILE|ENFILE|EROFS|EACCES|EPERM|ENOTDIR|EIO)$/

/** The refusal for an error of the file system; null for any other error. */
export const refusalOfDisk = (error: unknown): ExportRefusal | null => {
  const code = String((error as NodeJS.ErrnoException | null)?.code)
  if (code === 'ENOENT') return snapshotGone()
  if (!noRoom.test(code)) return null
  return new ExportRefusal(
    503,
    'STORAGE_UNAVAILABLE',
    'The server cannot write the files at the moment, its disk may be full: try again in a few minutes.',
    { 'retry-after': '60' },
    { cause: error },
  )
}
