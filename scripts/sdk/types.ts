// Checks the declarations of the packed SDK as its users do: by the last three major versions of TypeScript, with both
// ways to find a package, in a strict project. And counts what two programs cost their compiler: a type that grows with
// the schema is not seen otherwise before editors are slow.
//
//   pnpm check:types
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { failure } from './entries.ts'
import { run } from './examples-project.ts'
import { install } from './installed.ts'
import { packSdk } from './pack.ts'
import { fetchPackages } from './runtimes/cache.ts'
import { printTable } from './runtimes/table.ts'
import { type Program, writePrograms, writeTests } from './types-projects.ts'

const VERSIONS = ['5.9.3', '6.0.3', '7.0.2']
/** Instantiations that the programs may cost: a quarter above what they did when this was written, in any version. */
const CEILINGS: Readonly<Record<Program, number>> = { operations: 2_230, 'own-queries': 197_000 }
const BESIDE = { 'expect-type': '1.4.0', '@tanstack/query-core': '5.108.4' }

const work = mkdtempSync(join(tmpdir(), 'types-'))
try {
  console.log('Packing the SDK …')
  const installed = install(await packSdk(work), join(work, 'project'))
  const compilers = VERSIONS.map(version => [`typescript-${version}`, `npm:typescript@${version}`])
  const modules = await fetchPackages({ ...Object.fromEntries(compilers), ...BESIDE })
  mkdirSync(join(installed.project, 'node_modules/@tanstack'))
  for (const name of Object.keys(BESIDE))
    symlinkSync(join(modules, name), join(installed.project, 'node_modules', name), 'junction')

  const tests = writeTests(installed)
  const programs = Object.entries(writePrograms(installed)) as [Program, string][]
  const problems: string[] = []
  const rows: string[][] = []
  for (const version of VERSIONS) {
    const compiler = join(modules, `typescript-${version}`, 'bin/tsc')
    console.log(`TypeScript ${version} …`)
    for (const config of tests) {
      const started = performance.now()
      const found = failure(process.execPath, [compiler, '-p', config], work)
      problems.push(...found.map(text => `TypeScript ${version}, ${basename(config)}:\n${text}`))
      const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
      rows.push([version, basename(config).split('.')[1]!, found.length === 0 ? 'no errors' : 'ERRORS', seconds])
    }
    for (const [name, config] of programs) {
      const { instantiations, seconds } = await costOf(version, compiler, config)
      const ceiling = CEILINGS[name]
      const over = instantiations > ceiling
      if (over) problems.push(`TypeScript ${version}, ${name}: ${instantiations} instantiations, ${ceiling} allowed`)
      rows.push([version, name, `${instantiations} instantiations, ${ceiling} allowed`, seconds])
    }
  }
  for (const problem of problems) console.error(problem)
  console.log()
  printTable(rows)
  if (problems.length > 0) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** By one thread: TypeScript 7 counts what each of its checkers does. */
async function costOf(
  version: string,
  compiler: string,
  config: string,
): Promise<{ instantiations: number; seconds: string }> {
  const options = ['-p', config, '--extendedDiagnostics', ...(version.startsWith('7.') ? ['--singleThreaded'] : [])]
  const output = await run(work, process.execPath, compiler, ...options)
  const figure = (name: string) => new RegExp(`^${name}:\\s+([\\d.,]+)`, 'm').exec(output)?.[1]?.replaceAll(',', '')
  const instantiations = Number(figure('Instantiations'))
  if (!instantiations) throw new Error(`The compiler did not say how many instantiations it made:\n${output}`)
  return { instantiations, seconds: `${Number(figure('Total time')).toFixed(1)} s` }
}
