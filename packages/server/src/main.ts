import module from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readBuild } from './build.ts'
import { ConfigError } from './config/config-error.ts'
import { type Config, readConfig } from './config.ts'
import type { LogLevel } from './http/log-level.ts'
import { requestLine } from './http/request-line.ts'
import { ListenError, listen } from './http/serve.ts'
import type { TracingOptions } from './http/tracing/options.ts'
import type { Store } from './store/store.ts'

// Keeps what is compiled for the next start, in a folder to which nobody else writes. Node.js 20 cannot do that.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => void }
enableCompileCache?.(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))

// Whoever reads what is printed may leave, as `| head` does. That ends no server.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

start().catch(error => {
  const forThePerson =
    error instanceof ConfigError || error instanceof ListenError || (error as Error).name === 'StoreError'
  console.error(forThePerson ? error.message : error)
  process.exit(1)
})

async function start() {
  const config = readConfig(process.env)
  const listener = await listen(config)
  const metrics = config.metrics && (await openMetrics(config.metrics, config.slowMs))
  const build = await readBuild(config.commit)
  const tracing = config.tracing && (await startTracing({ ...config.tracing, version: build.version }))
  console.log('Opening the register …')

  // Loaded here, because it takes longest, and neither a wrong setting nor a taken port has to wait for it.
  const { openStore } = await import('./store/open/open.ts')
  const opening = openStore({ ...config, onReplicaLost }, console.log)
  const counting = import('./access/budget/open-budgets.ts').then(({ openBudgets }) => openBudgets(config))
  const draining = new AbortController()
  const ending = new AbortController()
  let isServing = false
  const stopping = onSignal(config.drainTime, async () => {
    draining.abort()
    if (isServing) await pause(config.drainTime)
    const stopped = Promise.all([listener.stop(), metrics?.listener.stop()])
    ending.abort()
    await stopped
    await (await opening).close()
    await (await counting).close()
    await tracing?.close()
  })
  const [store, { budgets }, { createApp }] = await Promise.all([opening, counting, import('./app.ts')])
  void store.gone?.then(({ message }) => {
    console.error(message)
    process.exit(1)
  })
  if (stopping()) return
  const exportFolder = config.databaseUrl === undefined ? join(config.dataDir, 'exports') : undefined
  const level = logLevel(config.log)
  if (level === 'debug') await logStatements()
  const reports = [
    ...(level === 'error' ? [] : [requestLine(console.log, { level, slowMs: config.slowMs })]),
    ...(metrics ? [metrics.report] : []),
  ]
  const { publicUrl, timeLimit, operationCostLimit, answerCacheBytes } = config
  await keepTheDay(store, ending.signal)
  const files = await openDocuments(config, store, ending.signal)
  const app = createApp(store, {
    files,
    documentBytes: config.documentBytes,
    stopping: ending.signal,
    draining: draining.signal,
    exportFolder,
    publicUrl,
    timeLimit,
    operationCostLimit,
    answerCacheBytes,
    budgets,
    openness: config.openness,
    reports,
    tracing,
    build,
  })
  metrics?.listener.serve(metrics.serve(app.readings))
  listener.serve(app.fetch, config.proxyHops)
  isServing = true

  console.log(`
GraphiQL  ${listener.url}/graphql
Try       curl -sG ${listener.url}/graphql --data-urlencode 'query={ register { counts { agreements sisterCities countries } } }'
`)
}

/** Nobody who asks notices, so whoever looks after the server is told. */
async function onReplicaLost(error: unknown) {
  const { logFailure } = await import('./http/log.ts')
  logFailure({ requestId: 'standby', error })
}

/** At midnight in Bangkok agreements begin and end. */
async function keepTheDay(store: Store, stopping: AbortSignal) {
  const { rollEveryDay } = await import('./store/tallies/renew.ts')
  const { logFailure } = await import('./http/log.ts')
  rollEveryDay(store, stopping, error => logFailure({ requestId: 'tallies', error }))
}

/** The store of documents, out of which every hour goes what no document refers to. */
async function openDocuments(config: Config, store: Store, stopping: AbortSignal) {
  const { openFileStore } = await import('./store/files/open-file-store.ts')
  const { sweepEveryHour } = await import('./store/files/sweep.ts')
  const { logFailure } = await import('./http/log.ts')
  const files = await openFileStore(config)
  if (files) sweepEveryHour(store, files, stopping, error => logFailure({ requestId: 'documents', error }))
  return files
}

/** Whoever sits at a terminal wants to read what it says; where lines are collected, each request is worth one. */
const logLevel = (log: Config['log']): LogLevel => {
  if (log !== 'auto') return log
  return process.stdout.isTTY ? 'error' : 'info'
}

async function logStatements() {
  const { watchStatements } = await import('./store/statement-watch.ts')
  const { statementLine } = await import('./http/statement-line.ts')
  watchStatements(statementLine(console.log))
}

/** Loaded only here: nobody else needs what OpenTelemetry takes. */
async function startTracing(options: TracingOptions) {
  const { openTracing } = await import('./http/tracing/open-tracing.ts')
  const { watchStatements } = await import('./store/statement-watch.ts')
  const tracing = openTracing(options, console.error)
  watchStatements(tracing.statement)
  return tracing
}

/** On a port of its own, so that nobody who reads the register reads how its server is doing. */
async function openMetrics(address: NonNullable<Config['metrics']>, slowMs: number) {
  const listener = await listen({ ...address, setting: 'METRICS_PORT' })
  console.log(`Metrics   ${listener.url}/metrics`)
  const { createMetrics } = await import('./http/metrics.ts')
  const { watchStatements } = await import('./store/statement-watch.ts')
  const metrics = createMetrics(slowMs)
  watchStatements(metrics.watchStatement)
  return { listener, ...metrics }
}

/** Who ends a process kills it after ten seconds by custom. */
const patience = 9_000

/** The first signal ends the process in order, whatever it is doing; a later one ends it at once. */
function onSignal(drainTime: number, stop: () => Promise<void>): () => boolean {
  let first: number | undefined
  const handle = () => {
    // A terminal signals the whole process group, and pnpm and tsx pass the same signal on: within a second it is one.
    if (first !== undefined) return Date.now() - first > 1000 && process.exit(1)
    first = Date.now()
    if (drainTime > 0)
      console.log(`Answering for ${drainTime / 1_000} more seconds, while /health/ready sends others elsewhere …`)
    console.log('Stopping: requests under way are finished, then the register is closed …')
    setTimeout(() => {
      console.error('Stopping without waiting any longer for the database: what was not committed is rolled back.')
      process.exit(0)
    }, drainTime + patience)
    stop().then(
      () => process.exit(0),
      error => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', handle).on('SIGINT', handle)
  return () => first !== undefined
}
