import { codeOf, type ErrorInfo, type GraphQLErrorInfo, RegistryError } from './errors.ts'

export interface Answer {
  readonly data: object
  readonly errors: readonly GraphQLErrorInfo[]
}

/**
 * What a usable answer holds; with `partial`, data is usable even with errors beside it. Any other throws, with what the
 * server said and nothing of what was sent.
 */
export function answerIn(
  { ok, status }: Response,
  text: string,
  partial: boolean | undefined,
  info: ErrorInfo,
): Answer {
  let answer: { data?: unknown; errors?: unknown } | null | undefined
  let cause: unknown
  try {
    answer = JSON.parse(text)
  } catch (error) {
    cause = error
  }
  const { data, errors } = answer ?? {}
  // What stands between the client and the API may call other things errors.
  const known: GraphQLErrorInfo[] = Array.isArray(errors) ? errors.filter(error => error?.message) : []
  const complete = !errors || (errors as unknown[]).length === 0
  if (ok && Object(data) === data && (partial || complete)) return { data: data as object, errors: known }
  if (data) info.data = data
  if (known.length > 0) info.errors = known
  const said = known.map(({ message }) => message).join(' ') || `no API answer (HTTP ${status})`
  throw new RegistryError(codeOf(status, info.errors), said, info, cause)
}
