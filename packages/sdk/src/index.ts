export {
  type Client,
  type ClientOptions,
  createClient,
  type Partially,
  type RequestOptions,
  type Rest,
} from './client.ts'
export type { At, NodeAt } from './connection.ts'
export type { Doc, PagedDoc, Typed } from './document.ts'
export { type ErrorCode, type ErrorInfo, type GraphQLErrorInfo, RegistryError } from './errors.ts'
export { type FormatOptions, formatDate, formatName, formatPeriod } from './format.ts'
export * from './generated/documents.ts'
export type * from './generated/types.ts'
export { items, pages } from './paginate.ts'
export type { Batch, PulledRecord, PulledRow, RecordType } from './pull/batch.ts'
export type { Checkpoint, PullOptions } from './pull/options.ts'
export { pull } from './pull/pull.ts'
export type { RetryOptions } from './retry.ts'
export { type SubscribeOptions, subscribe } from './subscribe.ts'
