import { policyOf } from './content-security-policy.ts'

/**
 * On every answer that does not bring its own. What this server sends is data and is never to be taken for anything else:
 * no type is guessed, nothing in it runs or loads, no page frames it. Pages of other origins may use all of it.
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
