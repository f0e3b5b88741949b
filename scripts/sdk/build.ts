// Makes what the package of the SDK holds beside its types: dist, and a copy of the schema.
import { spawnSync } from 'node:child_process'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { keepDeclarations } from './declarations.ts'
import { root, schemaFile, sdk } from './paths.ts'

rmSync(join(sdk, 'dist'), { recursive: true, force: true })

// Some thirty small files take more than twice as long to load as one. What several entries need lies in a file of its own,
// so that there is one class of errors.
const entries = ['index', 'tada', 'tanstack', 'testing', 'node', 'apollo', 'urql']
await build({
  entryPoints: entries.map(name => join(sdk, `src/${name}.ts`)),
  outdir: join(sdk, 'dist'),
  bundle: true,
  splitting: true,
  chunkNames: 'shared-[hash]',
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  external: ['node:*'],
})

const compiler = [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(sdk, 'tsconfig.build.json')]
// On the error stream, because `pnpm pack --json` runs this and prints its answer on the other.
const { status } = spawnSync(process.execPath, compiler, { stdio: ['ignore', 2, 2] })
if (status !== 0) process.exit(1)
keepDeclarations(join(sdk, 'dist'), entries)
copyFileSync(schemaFile, join(sdk, 'schema.graphql'))
