import { expect, it } from 'vitest'
import type { Tally } from '../../store/work.ts'
import { openTracing } from './open-tracing.ts'
import type { SamplerName } from './options.ts'

const traceparent = (kept: boolean) => `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-${kept ? '01' : '00'}`

/** Whether requests are kept: one of nobody's trace, and those of a caller who keeps the trace or does not. */
const kept = async (sampler: SamplerName, samplerArg = 1) => {
  const options = { endpoint: 'http://127.0.0.1:1', serviceName: 'test', sampler, samplerArg, version: '0.0.0' }
  const tracing = openTracing(options, () => {})
  const isKept = (parent?: string): boolean => {
    const tally: Tally = { statements: 0 }
    tracing.request({ method: 'GET', route: '/graphql', ...(parent && { parent: { traceparent: parent } }) }, tally)
    return (tally.span as { isRecording(): boolean }).isRecording()
  }
  const found = [isKept(), isKept(traceparent(true)), isKept(traceparent(false))]
  await tracing.close()
  return found
}

it.each([
  ['always_on', 1, [true, true, true]],
  ['always_off', 1, [false, false, false]],
  ['traceidratio', 1, [true, true, true]],
  ['traceidratio', 0, [false, false, false]],
  ['parentbased_always_on', 1, [true, true, false]],
  ['parentbased_always_off', 1, [false, true, false]],
  ['parentbased_traceidratio', 0, [false, true, false]],
] as const)('%s %d', async (sampler, ratio, expected) => {
  expect(await kept(sampler, ratio)).toEqual(expected)
})
