/** An answer that is not GraphQL's, in the shape of a GraphQL error, so that a client reads errors in one way only. */
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
