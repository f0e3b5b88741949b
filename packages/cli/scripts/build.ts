// Makes what the package holds: dist, by the compiler alone.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

rmSync(at('../dist'), { recursive: true, force: true })
const compiler = [at('../../../node_modules/typescript/bin/tsc'), '-p', at('../tsconfig.build.json')]
// On the error stream, because `pnpm pack --json` runs this and prints its answer on the other.
const { status } = spawnSync(process.execPath, compiler, { stdio: ['ignore', 2, 2] })
if (status !== 0) process.exit(1)
