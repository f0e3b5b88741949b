/** What decides whether a request is traced, by the names of OpenTelemetry. */
export const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const

export type SamplerName = (typeof samplers)[number]

export interface TracingOptions {
  /** Where OTLP is taken by HTTP; traces go to `/v1/traces` below it */
  readonly endpoint: string
  /** Headers to send along, as `name=value,…` */
  readonly headers?: string | undefined
  readonly serviceName: string
  readonly sampler: SamplerName
  /** Which part of the traces is kept, from 0 to 1, where the sampler goes by that */
  readonly samplerArg: number
  /** The release */
  readonly version: string
}
