import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { statementHash } from '../../store/statement-hash.ts'
import type { Tally } from '../../store/work.ts'
import type { Observation } from '../observation.ts'
import type { SamplerName, TracingOptions } from './options.ts'
import { headersIn } from './otlp-headers.ts'
import type { Tracing } from './tracing.ts'

// The only file that loads OpenTelemetry, which is loaded where requests are traced and nowhere else.

/** Between two complaints that traces cannot be sent, in ms. */
const pauseOfComplaints = 60_000

/** How long the last traces may take to be sent, in ms. */
const closePatience = 2_000

export const openTracing = (
  { endpoint, headers, serviceName, sampler, samplerArg, version }: TracingOptions,
  complain: (line: string) => void,
): Tracing => {
  let silentUntil = 0
  const complainOfSending = (): void => {
    if (Date.now() < silentUntil) return
    silentUntil = Date.now() + pauseOfComplaints
    // Neither the address nor the answer, which may hold secrets.
    complain('Traces cannot be sent to OTEL_EXPORTER_OTLP_ENDPOINT: they are lost until it takes them again.')
  }
  setGlobalErrorHandler(complainOfSending)
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName, 'service.version': version }),
    sampler: samplerOf(sampler, samplerArg),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter: new OTLPTraceExporter({
          url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
          ...(headers && { headers: headersIn(headers) }),
        }),
      }),
    ],
  })
  const tracer = provider.getTracer('sister-city-graph')
  const propagator = new W3CTraceContextPropagator()

  /** What is under way for a request, as the parent of what comes next; nothing where it is not traced. */
  const parentIn = ({ span }: Tally): Context | undefined =>
    span && (span as Span).isRecording() ? trace.setSpan(ROOT_CONTEXT, span as Span) : undefined

  return {
    request: ({ method, route, parent }, tally) => {
      const carrier = Object.fromEntries(Object.entries(parent ?? {}).filter(([, value]) => value !== undefined))
      const context = propagator.extract(ROOT_CONTEXT, carrier, defaultTextMapGetter)
      const attributes = { 'http.request.method': method, 'http.route': route }
      const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, context)
      tally.span = span
      return { id: span.spanContext().traceId, end: observation => endRequest(span, observation) }
    },

    operation: ({ kind, operation, hash, trusted }, tally) => {
      const context = parentIn(tally)
      if (!context) return () => {}
      const around = tally.span
      // Names that callers make up are no names of spans, of which backends want few.
      const name = [kind ?? 'operation', ...(trusted && operation ? [operation] : [])].join(' ')
      const span = tracer.startSpan(
        name,
        {
          attributes: {
            'graphql.operation.type': kind,
            'graphql.operation.name': operation,
            'graphql.document.hash': hash,
          },
        },
        context,
      )
      tally.span = span
      return ({ failed, kept }) => {
        tally.span = around
        if (kept !== undefined) span.setAttribute('register.kept_answer', kept)
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      }
    },

    statement: (text, { lane, tally }) => {
      const context = parentIn(tally)
      if (!context) return () => {}
      const command = /^\W*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'SQL'
      const attributes = {
        'db.system.name': 'postgresql',
        'db.operation.name': command,
        'register.statement': statementHash(text),
        'register.lane': lane,
      }
      const span = tracer.startSpan(command, { kind: SpanKind.CLIENT, attributes }, context)
      return ({ failed }) => {
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
      }
    },

    close: async () => {
      const sent = provider.shutdown().then(
        () => true,
        () => false,
      )
      const late = new Promise<false>(done => setTimeout(done, closePatience, false).unref())
      if (!(await Promise.race([sent, late]))) complainOfSending()
    },
  }
}

const endRequest = (
  span: Span,
  { requestId, status, viewer, codes, cost, statements, events, aborted }: Observation,
) => {
  span.setAttributes({
    'http.response.status_code': status ?? undefined,
    'register.request_id': requestId,
    'register.viewer': viewer,
    'register.cost': cost,
    'register.statements': statements,
    'register.events': events || undefined,
    'register.aborted': aborted || undefined,
    'register.codes': codes?.length ? [...codes] : undefined,
  })
  if ((status ?? 0) >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

const samplerOf = (name: SamplerName, ratio: number): Sampler => {
  const own = (kind: string): Sampler => {
    if (kind === 'always_off') return new AlwaysOffSampler()
    return kind === 'traceidratio' ? new TraceIdRatioBasedSampler(ratio) : new AlwaysOnSampler()
  }
  const [, ofRoot] = /^parentbased_(.+)$/.exec(name) ?? []
  return ofRoot ? new ParentBasedSampler({ root: own(ofRoot) }) : own(name)
}
