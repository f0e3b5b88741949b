import type { Observation } from './observation.ts'

/** The errors by which limits refuse that have nothing to do with budgets. */
const limitOfCode: Readonly<Record<string, string>> = {
  TOO_COMPLEX: 'complexity',
  REQUEST_TOO_LARGE: 'request_size',
  RESPONSE_TOO_LARGE: 'response_size',
  PAGE_SIZE_TOO_LARGE: 'page_size',
  TIMEOUT: 'time',
  OVERLOADED: 'load',
}

/** By which limit a request was refused, if by one. */
export const refusedLimit = ({ limit, status, codes = [] }: Observation): string | undefined => {
  if (limit) return limit
  if (status === 413) return 'request_size'
  const code = codes.find(each => Object.hasOwn(limitOfCode, each))
  return code && limitOfCode[code]
}
