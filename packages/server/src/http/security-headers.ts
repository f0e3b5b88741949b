import { policyOf } from './content-security-policy.ts'

/**
 * Defaults for every answer. The server sends data only: no content sniffing, no scripts or loading, no framing. Pages
 * of other origins may read all of it.
 */
export const securityHeaders = {
  'content-security-policy': policyOf({}),
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

export const secured = (response: Response): Response => {
  for (const [name, value] of Object.entries(securityHeaders))
    if (!response.headers.has(name)) response.headers.set(name, value)
  return response
}
