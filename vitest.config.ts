import { createRequire } from 'node:module'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // Node gives every dependency graphql's CommonJS build, so the sources under test must get it too: two builds of
    // one package do not know each other's schemas.
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: ['packages/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: ['packages/server/test/global-setup.ts'],
    // Each worker holds an embedded database of some hundred megabytes.
    maxWorkers: 2,
    // One file after the other in the same worker: loading the server anew for each took a third of the time.
    isolate: false,
    // A database that lives for seconds is not worth optimising its code for, and most of what a test makes is garbage soon.
    execArgv: ['--liftoff-only', '--max-semi-space-size=64'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { NODE_ENV: 'test', TZ: 'Asia/Bangkok' },
  },
})
