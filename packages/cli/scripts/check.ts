// Packs the command line and the SDK as they would be published, installs both tarballs elsewhere with npm, without asking
// a registry, and runs what npx would run.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packSdk } from '../../../scripts/sdk/pack.ts'
import { packCli } from './pack.ts'

const PRINT = `
const print = name => import('./node_modules/@sister-city-graph/cli/dist/report/print/' + name)
const title = 'น้ำใจ 厦门市 부산 Город'
const report = { lang: 'th', title, day: '2026-01-01', about: [], sections: [], names: [], sources: [] }
const { bytes, lost } = await (await print('pdf.js')).toPdf(report)
const word = await (await print('word.js')).toWord(report)
console.log(bytes.toString('latin1', 0, 4), word.toString('latin1', 0, 2), lost.length)
`

const work = mkdtempSync(join(tmpdir(), 'cli-'))
try {
  const project = join(work, 'project')
  mkdirSync(project)
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  writeFileSync(join(project, 'own.graphql'), '{ registre { revision } }')
  const tarballs = [await packSdk(work), await packCli(work)] as const
  const { size } = statSync(tarballs[1])
  const npm = (...args: string[]) => spawnSync('npm', args, { cwd: project, encoding: 'utf8' })
  const { status, stderr } = npm('install', '--offline', '--no-audit', '--no-fund', '--omit', 'optional', ...tarballs)
  if (status !== 0) throw new Error(stderr)

  const env = { ...process.env, SCG_ENDPOINT: 'http://127.0.0.1:1/graphql' }
  const run = (...args: string[]) =>
    spawnSync('npx', ['--no-install', 'scg', ...args], { cwd: project, env, encoding: 'utf8' })
  const installed = join(project, 'node_modules/@sister-city-graph')
  const { version, dependencies } = JSON.parse(readFileSync(join(installed, 'cli/package.json'), 'utf8'))
  // Without a server there is no report: what it is printed by has to be in the package, with its fonts.
  const papers = spawnSync(process.execPath, ['--input-type=module', '--eval', PRINT], {
    cwd: project,
    encoding: 'utf8',
  })
  const problems = [
    Object.keys(dependencies).join() !== '@sister-city-graph/sdk' && `it depends on ${Object.keys(dependencies)}`,
    run('--version').stdout !== `${version}\n` && '--version says another version than the package',
    !run('help', 'pull').stdout.includes('scg pull --to') && 'help is not there',
    run('schema').stdout !== readFileSync(join(installed, 'sdk/schema.graphql'), 'utf8') && 'the schema is not there',
    !run('check', 'own.graphql').stdout.startsWith('own.graphql:1:3 error Cannot query field "registre"') &&
      'check does not find an error',
    papers.stdout !== '%PDF PK 0\n' && `papers are not printed: ${papers.stdout}${papers.stderr}`,
    size > 5_500_000 && `it has ${size} bytes`,
    run('whoami').status !== 75 && 'a server that is away is not told by 75',
  ].filter(problem => problem !== false)
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
  else console.log(`The package of the command line is in order: ${Math.round(size / 1000)} kB.`)
} finally {
  rmSync(work, { recursive: true })
}
