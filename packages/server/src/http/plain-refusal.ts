import { securityHeaders } from './security-headers.ts'

/** A refusal for connections without a parsed request, in the same format as all others. */
export const plainRefusal = (code: string, message: string): { headers: Record<string, string>; body: string } => {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] })
  return {
    headers: {
      ...securityHeaders,
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
    },
    body,
  }
}
