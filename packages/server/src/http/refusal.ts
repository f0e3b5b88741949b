/**
 * A refusal outside GraphQL execution, in the format of a GraphQL error, so that clients need only one way to read
 * errors.
 */
export function refusal(
  status: number,
  code: string,
  message: string,
  { headers = {}, requestId, more }: { headers?: Record<string, string>; requestId?: string; more?: object } = {},
): Response {
  const extensions = { ...more, code, ...(requestId && { requestId }) }
  return Response.json(
    { errors: [{ message, extensions }] },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  )
}
