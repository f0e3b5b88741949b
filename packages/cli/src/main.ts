#!/usr/bin/env node
import { EXIT } from './exit.ts'
import { expectBrokenPipes } from './output.ts'
import { run } from './run.ts'

expectBrokenPipes(process.stdout, process.stderr)

const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  const exitCode = signal === 'SIGINT' ? EXIT.interrupted : EXIT.terminated
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for the end of a batch.
    if (stopping.signal.aborted) process.exit(exitCode)
    stopping.abort(exitCode)
  })
}

process.exitCode = await run(process.argv.slice(2), process.env, stopping.signal)
