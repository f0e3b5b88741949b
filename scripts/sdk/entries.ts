import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf } from '../../packages/server/test/blocks.ts'
import type { Installation } from './installed.ts'
import { root } from './paths.ts'

const target = (entry: Installation['exports'][string]): string =>
  typeof entry === 'string' ? entry : (entry.default ?? entry.types)

/** Entries whose file the package does not have. */
export const missingEntries = ({ folder, exports }: Installation): string[] =>
  Object.entries(exports)
    .filter(([, entry]) => !existsSync(join(folder, target(entry))))
    .map(([name]) => name)

/** Loads every module of the package in a fresh process, as an ES module and by `require`, and returns what failed. */
export function unloadable({ project, exports }: Installation): string[] {
  const modules = Object.entries(exports).filter(([, entry]) => typeof entry !== 'string' && entry.default)
  const names = modules.map(([name]) => `@sister-city-graph/sdk${name.slice(1)}`)
  const program = `
    import { createRequire } from 'node:module'
    const require = createRequire(process.cwd() + '/')
    for (const name of ${JSON.stringify(names)})
      if ((await import(name)) !== require(name)) throw new Error(name + ' is two modules')`
  return failure(process.execPath, ['--no-warnings', '--input-type=module', '-e', program], project)
}

/**
 * Compiles the TypeScript of the package's README, and the declarations of all entries but the one for Node.js, as they
 * are for a browser. Returns what failed.
 */
export function uncompilable({ project, folder, exports }: Installation): string[] {
  const typed = Object.entries(exports).filter(([name, entry]) => typeof entry !== 'string' && name !== './node')
  const entries = typed.map(
    ([name], index) => `export type * as _${index} from '@sister-city-graph/sdk${name.slice(1)}'`,
  )
  writeFileSync(join(project, 'entries.ts'), entries.join('\n'))
  const blocks = blocksOf(readFileSync(join(folder, 'README.md'), 'utf8')).filter(({ language }) => language === 'ts')
  for (const { line, text } of blocks) writeFileSync(join(project, `readme-${line}.ts`), text)
  const compilerOptions = { types: [], lib: ['es2023', 'dom'], skipLibCheck: false }
  const config = { extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'] }
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(config))
  return failure(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], project)
}

/** Runs a program and returns nothing, or what it printed before it failed. */
export function failure(command: string, options: readonly string[], cwd: string): string[] {
  try {
    execFileSync(command, options, { cwd, encoding: 'utf8', stdio: 'pipe' })
    return []
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return [`${stdout}${stderr}`.trim()]
  }
}
