import { join } from 'node:path'
import { ConfigError, readConfig } from './config.ts'
import { ListenError, listen } from './http/serve.ts'

start().catch(error => {
  const forThePerson =
    error instanceof ConfigError || error instanceof ListenError || (error as Error).name === 'StoreError'
  console.error(forThePerson ? error.message : error)
  process.exit(1)
})

async function start() {
  const config = readConfig(process.env)
  const listener = await listen(config)
  console.log('Opening the register …')

  // Loaded here, because it takes longest, and neither a wrong setting nor a taken port has to wait for it.
  const { openStore } = await import('./store/open.ts')
  const opening = openStore(config, console.log)
  const counting = import('./access/budget/open-budgets.ts').then(({ openBudgets }) => openBudgets(config))
  const ending = new AbortController()
  const stopping = onSignal(async () => {
    const stopped = listener.stop()
    ending.abort()
    await stopped
    await (await opening).close()
    await (await counting).close()
  })
  const [store, { budgets }, { createApp }] = await Promise.all([opening, counting, import('./app.ts')])
  void store.gone?.then(({ message }) => {
    console.error(message)
    process.exit(1)
  })
  if (stopping()) return
  const exportFolder = config.databaseUrl === undefined ? join(config.dataDir, 'exports') : undefined
  const { timeLimit, operationCostLimit } = config
  const options = { stopping: ending.signal, exportFolder, timeLimit, operationCostLimit, budgets }
  listener.serve(createApp(store, options).fetch)

  console.log(`
GraphiQL  ${listener.url}/graphql
Try       curl -sG ${listener.url}/graphql --data-urlencode 'query={ register { counts { agreements sisterCities countries } } }'
`)
}

/** Who ends a process kills it after ten seconds by custom. */
const patience = 9_000

/** The first signal ends the process in order, whatever it is doing; a later one ends it at once. */
function onSignal(stop: () => Promise<void>): () => boolean {
  let first: number | undefined
  const handle = () => {
    // A terminal signals the whole process group, and pnpm and tsx pass the same signal on: within a second it is one.
    if (first !== undefined) return Date.now() - first > 1000 && process.exit(1)
    first = Date.now()
    console.log('Stopping: requests under way are finished, then the register is closed …')
    setTimeout(() => {
      console.error('Stopping without waiting any longer for the database: what was not committed is rolled back.')
      process.exit(0)
    }, patience)
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
