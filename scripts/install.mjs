// Installs what the checks need beside what the server and the tests do, unless it is there: scripts/package.json.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const pnpm = process.env.npm_execpath
const args = ['install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn']
const options = { cwd: fileURLToPath(new URL('.', import.meta.url)), stdio: ['ignore', 2, 2] }
const { status, error } =
  pnpm && /\.[cm]?js$/.test(pnpm)
    ? spawnSync(process.execPath, [pnpm, ...args], options)
    : spawnSync(pnpm ?? 'pnpm', args, options)
if (error)
  console.error(
    `What the checks need was not installed: ${error.message}. Run them by pnpm, for example: npx pnpm@10 check`,
  )
process.exit(status ?? 1)
