// Makes what the package holds: dist, by the compiler, and one file of what is used of graphql-js.
import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

rmSync(at('../dist'), { recursive: true, force: true })
const compiler = [at('../../../node_modules/typescript/bin/tsc'), '-p', at('../tsconfig.build.json')]
// On the error stream, because `pnpm pack --json` runs this and prints its answer on the other.
const { status } = spawnSync(process.execPath, compiler, { stdio: ['ignore', 2, 2] })
if (status !== 0) process.exit(1)

// What is used of graphql-js, so that nothing else is installed with the program. Its licence asks to go with it.
buildSync({
  entryPoints: [at('../src/check/graphql.ts')],
  outfile: at('../dist/check/graphql.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Its ES modules, of which what is not used is left out.
  mainFields: ['module'],
  banner: { js: '// graphql-js, see graphql.LICENSE' },
})
copyFileSync(at('../../../node_modules/graphql/LICENSE'), at('../dist/check/graphql.LICENSE'))
