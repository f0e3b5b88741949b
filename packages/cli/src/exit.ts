/** What the exit code tells a script. */
export const EXIT = {
  done: 0,
  /** The API refused, or what came or was to be written is wrong */
  refused: 1,
  usage: 2,
  /** The same command may work later (EX_TEMPFAIL) */
  temporary: 75,
  interrupted: 130,
  terminated: 143,
} as const

/** Invalid usage. The message is one sentence for whoever typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Any other failure that the person can fix. The message says how. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exitCode: number

  constructor(message: string, exitCode: number = EXIT.refused) {
    super(message)
    this.exitCode = exitCode
  }
}
