import { type ErrorCode, RegistryError } from '@sister-city-graph/sdk'
import { EXIT, Failure, UsageError } from './exit.ts'

/** The exit code of a command that failed, and what to say about it. */
export function exitCodeFor(error: unknown, endpoint: string): { exitCode: number; message?: string } {
  if (error instanceof UsageError) return { exitCode: EXIT.usage, message: `${error.message} See "scg help".` }
  if (error instanceof Failure) return { exitCode: error.exitCode, message: error.message }
  if (error instanceof RegistryError) {
    const exitCode = TEMPORARY.includes(error.code) ? EXIT.temporary : EXIT.refused
    return { exitCode, message: explain(error, endpoint) }
  }
  const { code, message } = error as NodeJS.ErrnoException
  // Whoever read the output has enough of it: head, or a pager that was left.
  if (code === 'EPIPE') return { exitCode: EXIT.done }
  // Another pull holds the checkpoint, or has taken it.
  if (code === 'IN_USE') return { exitCode: EXIT.temporary, message }
  return { exitCode: EXIT.refused, message: SYSTEM[code ?? '']?.(message) ?? message }
}

/** The same request may well succeed later. */
const TEMPORARY: readonly ErrorCode[] = ['NETWORK', 'TIMEOUT', 'UNAVAILABLE', 'RATE_LIMITED']

const SYSTEM: Record<string, (message: string) => string> = {
  ENOSPC: () =>
    'The disk is full: make room and run the same command again. A copy with a checkpoint, and files of scg export, go on where they were.',
  EACCES: message => `${message}: choose a place where you may write.`,
  EEXIST: message => `${message}: something else has this name, choose another.`,
  ENOTDIR: message => `${message}: a part of the path is no folder.`,
  EISDIR: message => `${message}: name a file, not a folder.`,
}

function explain({ code, message, info, cause }: RegistryError, endpoint: string): string {
  const said = ended(message)
  switch (code) {
    case 'NETWORK':
      return `No connection to ${endpoint}${reasonIn(cause)}: see that the server runs and that --endpoint or SCG_ENDPOINT is its address, then try again.`
    case 'TIMEOUT':
    case 'UNAVAILABLE':
      return `${said} Try again later.`
    case 'RATE_LIMITED':
      return `${said} Try again ${info.retryAfterMs ? `in ${Math.ceil(info.retryAfterMs / 1000)} s` : 'later'}.`
    case 'UNAUTHENTICATED':
      return `${said} Look at the key in SCG_TOKEN or in the file of --token-file: it may be misspelt, expired or revoked.`
    case 'FORBIDDEN':
      return `${said} What your key may do: scg whoami.`
    case 'DAMAGED':
      return `${said} Try https, or another network.`
    case 'BAD_RESPONSE':
      return `${said} See that ${endpoint} is the address of the register, with /graphql at its end.`
    case 'INTERNAL_SERVER_ERROR':
      return `${said} Report it to whoever runs the server${info.requestId ? `, as request ${info.requestId}` : ''}.`
    case 'TOO_COMPLEX':
      return `${said} Ask for less at once, or take a copy: scg pull.`
    default:
      return said
  }
}

/** What the system says about a connection that failed: fetch hides it two levels down. */
export function reasonIn(cause: unknown): string {
  for (let at = cause; at instanceof Error; at = at.cause) {
    const { code, message } = at as NodeJS.ErrnoException
    if (code) return ` (${CONNECTION[code] ?? message})`
  }
  return ''
}

const CONNECTION: Record<string, string> = {
  ECONNREFUSED: 'nobody listens there',
  ECONNRESET: 'it broke off',
  UND_ERR_SOCKET: 'it broke off',
  ENOTFOUND: 'there is no host of this name',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
}

const ended = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)
