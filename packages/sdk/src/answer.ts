import { apiCode, type ErrorCode, type ErrorInfo, type GraphQLErrorInfo, RegistryError } from './errors.ts'

export interface Answer {
  readonly data: object
  readonly errors: readonly GraphQLErrorInfo[]
}

/**
 * What a usable answer holds; with `partial`, data is usable even with errors beside it. Any other throws, with what the
 * server said and nothing of what was sent.
 */
export function answerIn(text: string, partial: boolean | undefined, info: ErrorInfo): Answer {
  const { status } = info as { status: number }
  let answer: { data?: unknown; errors?: unknown } | null | undefined
  let cause: unknown
  try {
    answer = JSON.parse(text)
  } catch (error) {
    cause = error
  }
  const { data, errors } = answer ?? {}
  // What stands between the client and the API may call other things errors.
  const all = [errors].flat() as (GraphQLErrorInfo | undefined)[]
  const known = all.filter(error => error?.message) as GraphQLErrorInfo[]
  if (status < 300 && Object(data) === data && (partial || !all[0])) return { data: data as object, errors: known }
  if (data) info.data = data
  if (known[0]) info.errors = known
  // The code of the API says more than most statuses.
  const own = apiCode(info) as ErrorCode | 'THROTTLED' | undefined
  const code =
    { 401: 'UNAUTHENTICATED' as const, 403: 'FORBIDDEN' as const, 429: 'RATE_LIMITED' as const }[
      own === 'THROTTLED' ? 429 : status
    ] ??
    (status > (own ? 500 : 499)
      ? 'UNAVAILABLE'
      : ((own as ErrorCode | undefined) ?? (known[0] ? 'GRAPHQL' : 'BAD_RESPONSE')))
  throw new RegistryError(
    code,
    known.map(error => error.message).join(' ') || `no API answer (HTTP ${status})`,
    info,
    cause,
  )
}
