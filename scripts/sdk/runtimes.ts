// Tries the SDK on every runtime it is for: packs it, installs the tarball elsewhere, and runs one smoke test with it
// (packages/sdk/test/smoke) against a real server. The runtimes come from npm and stay in node_modules/.cache/runtimes;
// Chromium is the system's.
//
//   pnpm check:runtimes [--only node20,bun] [--without chromium]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { run } from './examples-project.ts'
import { packSdk } from './pack.ts'
import { fetchPackages } from './runtimes/cache.ts'
import { assertChromium, DRIVER, runInChromium } from './runtimes/chromium.ts'
import { CHROMIUM, names, ownNode, programOf, type Runtime, runtimesOf, unavailable } from './runtimes/list.ts'
import { makeProject, type Project } from './runtimes/project.ts'
import { type Server, serve } from './runtimes/server.ts'
import { printTable } from './runtimes/table.ts'
import { describeTraffic, problemsOf } from './runtimes/traffic.ts'

const options = { only: { type: 'string' }, without: { type: 'string' } } as const

const work = mkdtempSync(join(tmpdir(), 'runtimes-'))
let opening: Promise<Server> | undefined
try {
  const wanted = wantedOf(parseArgs({ options }).values)
  if (wanted.has(CHROMIUM)) assertChromium()
  const pinned = runtimesOf(wanted)
  const why = unavailable()
  const runtimes = !why ? pinned : pinned.some(({ name }) => name.startsWith('node')) ? [ownNode] : []
  if (why && pinned.length > 0) console.log(`Not run here, as ${why}: ${pinned.map(({ name }) => name).join(', ')}.`)
  if (runtimes.length === 0 && !wanted.has(CHROMIUM)) throw new Error('There is nothing left to run.')

  console.log('Packing the SDK …')
  const tarball = await packSdk(work)
  opening = serve(join(work, 'register'))
  opening.catch(() => {})
  const packages = runtimes.flatMap(({ alias, spec }) => (alias ? [[alias, spec]] : []))
  const modules = await fetchPackages({ ...Object.fromEntries(packages), ...(wanted.has(CHROMIUM) && DRIVER) })
  const project = await makeProject(join(work, 'project'), tarball)
  const server = await opening

  const rows: string[][] = []
  const attempt = async (name: string, isBrowser: boolean, start: () => Promise<string>) => {
    console.log(`${name} …`)
    const started = performance.now()
    server.requests()
    let version = ''
    let traffic = ''
    let problems: string[]
    try {
      version = await start()
      const requests = server.requests()
      traffic = describeTraffic(requests)
      problems = problemsOf(requests, isBrowser)
    } catch (error) {
      problems = [error instanceof Error ? error.message : String(error)]
    }
    for (const problem of problems) console.error(`${name}: ${problem}`)
    const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`
    rows.push([name, version, problems.length === 0 ? 'works' : 'FAILS', seconds, traffic])
  }
  for (const runtime of runtimes)
    await attempt(runtime.name, false, () => runOn(runtime, programOf(runtime, modules), project, server))
  if (wanted.has(CHROMIUM)) await attempt(CHROMIUM, true, () => runInChromium(project, server, modules))

  console.log()
  printTable([...rows, ...(why ? pinned.map(({ name }) => [name, '', 'not run', '', why]) : [])])
  if (rows.some(([, , result]) => result !== 'works')) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await opening?.then(
    ({ close }) => close(),
    () => {},
  )
  rmSync(work, { recursive: true, force: true })
}

function wantedOf({ only, without }: { only?: string; without?: string }): ReadonlySet<string> {
  const listed = (list: string | undefined) => list?.split(',').filter(Boolean)
  const unknown = [...(listed(only) ?? []), ...(listed(without) ?? [])].filter(name => !names.includes(name))
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(' or ')} here, but ${names.join(', ')}.`)
  return new Set((listed(only) ?? names).filter(name => !listed(without)?.includes(name)))
}

/** Returns the name and version that the runtime gives itself. */
async function runOn({ name, flags }: Runtime, program: string, project: Project, server: Server): Promise<string> {
  const { endpoint, token } = server
  const given = flags?.(project.folder, new URL(endpoint).host) ?? []
  const checkpoint = join(project.folder, `${name}.json`)
  const output = await run(project.folder, program, ...given, 'main.mjs', endpoint, token, checkpoint)
  return output.split('\n')[0]!
}
