// What must hold for the SDK before it is released: its size, the shape of its package, and that programs built on the
// last release go on working. Needs nothing but the installed packages.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleCosts, reportCosts, tarballCosts } from './budgets.ts'
import { checkSchema } from './check-schema.ts'
import { failure, missingEntries, uncompilable, unloadable } from './entries.ts'
import { install } from './installed.ts'
import { packSdk } from './pack.ts'
import { root } from './paths.ts'

// A schema and JSON have no types to be wrong.
const attw = ['--profile', 'esm-only', '--exclude-entrypoints', 'schema.graphql', '--format', 'ascii', '--no-emoji']

const work = mkdtempSync(join(tmpdir(), 'sdk-'))
try {
  const tarball = await packSdk(work)
  const installed = install(tarball, join(work, 'project'))
  const run = (bin: string, ...options: string[]) =>
    failure(process.execPath, [join(root, 'scripts/node_modules', bin), ...options], root)

  const main = await import(pathToFileURL(join(installed.folder, 'dist/index.js')).href)
  const costs = [...(await bundleCosts(installed.project, main)), ...tarballCosts(tarball, installed.folder, main)]
  const over = reportCosts(costs)

  const missing = missingEntries(installed).map(name => `${name}: not in the package`)
  const problems = [
    ...over.map(name => `${name}: over budget`),
    // The others would say the same at length.
    ...(missing.length > 0
      ? missing
      : [
          ...unloadable(installed),
          ...uncompilable(installed),
          ...run('publint/src/cli.js', 'run', tarball, '--strict'),
          ...run('@arethetypeswrong/cli/dist/index.js', tarball, ...attw),
        ]),
    ...(await checkSchema()),
  ]
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log('The package of the SDK is in order.')
} finally {
  rmSync(work, { recursive: true })
}
