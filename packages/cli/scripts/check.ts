// Packs the command line and the SDK as they would be published, installs both tarballs elsewhere with npm, without asking
// a registry, and runs what npx would run.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packSdk } from '../../../scripts/sdk/pack.ts'
import { packCli } from './pack.ts'

const work = mkdtempSync(join(tmpdir(), 'cli-'))
try {
  const project = join(work, 'project')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  writeFileSync(join(project, 'own.graphql'), '{ registre { revision } }')
  const tarballs = [packSdk(work), packCli(work)]
  const npm = (...args: string[]) => spawnSync('npm', args, { cwd: project, encoding: 'utf8' })
  const { status, stderr } = npm('install', '--offline', '--no-audit', '--no-fund', '--omit', 'optional', ...tarballs)
  if (status !== 0) throw new Error(stderr)

  const env = { ...process.env, SCG_ENDPOINT: 'http://127.0.0.1:1/graphql' }
  const run = (...args: string[]) =>
    spawnSync('npx', ['--no-install', 'scg', ...args], { cwd: project, env, encoding: 'utf8' })
  const installed = join(project, 'node_modules/@sister-city-graph')
  const { version, dependencies } = JSON.parse(readFileSync(join(installed, 'cli/package.json'), 'utf8'))
  const problems = [
    Object.keys(dependencies).join() !== '@sister-city-graph/sdk' && `it depends on ${Object.keys(dependencies)}`,
    run('--version').stdout !== `${version}\n` && '--version says another version than the package',
    !run('help', 'pull').stdout.includes('scg pull --to') && 'help is not there',
    run('schema').stdout !== readFileSync(join(installed, 'sdk/schema.graphql'), 'utf8') && 'the schema is not there',
    !run('check', 'own.graphql').stdout.startsWith('own.graphql:1:3 error Cannot query field "registre"') &&
      'check does not find an error',
    run('whoami').status !== 75 && 'a server that is away is not told by 75',
  ].filter(problem => problem !== false)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log('The package of the command line is in order.')
} finally {
  rmSync(work, { recursive: true })
}
