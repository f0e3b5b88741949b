interface Failure {
  requestId: string
  error: unknown
  /** Where in the response the error belongs. */
  path?: readonly (string | number)[] | undefined
  operation?: string | undefined
  /** Values that must not be logged, even where an error message quotes them. */
  variables?: unknown
  /** Number of equal failures that were not logged. */
  alike?: number
}

/**
 * Logs an internal error as one line of JSON on stderr. The only place where the cause of a failed request is recorded.
 */
export function logFailure({ requestId, error, path, operation, variables, alike }: Failure): void {
  const line = { level: 'error', at: new Date().toISOString(), requestId, operation, path: path?.join('.'), alike }
  const secrets = strings(variables).sort((a, b) => b.length - a.length)
  const redact = (text: string) => secrets.reduce((kept, secret) => kept.replaceAll(secret, '[variable]'), text)
  console.error(JSON.stringify({ ...line, error: describe(error, redact) }))
}

/** The parts of an error that may be logged. */
export function describe(error: unknown, redact: (text: string) => string, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? redact(error) : typeof error
  return {
    name: error.name,
    ...('code' in error && { code: error.code }),
    // Prisma prints the whole call, arguments included, above the line that says what is wrong.
    message: redact(error.message.trim().split('\n').at(-1) ?? ''),
    stack: error.stack
      ?.split('\n')
      .filter(frame => frame.startsWith('    at '))
      .map(frame => frame.trim()),
    ...(error.cause !== undefined && depth < 3 && { cause: describe(error.cause, redact, depth + 1) }),
  }
}

// One or two letters occur everywhere; redacting them would make the log unreadable.
const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? value.length > 2
      ? [value]
      : []
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(strings)
      : []
