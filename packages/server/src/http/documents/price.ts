import { prices } from '../../access/budget/policy.ts'

/** What a document of this size costs to be sent, beside the minimum price of the request. */
export const priceOf = (bytes: number): number => Math.ceil(bytes / 2 ** 20) * prices.documentMegabyte
