// Tries the examples as their reader would: each is copied out of the repository, installed with the packed SDK,
// type-checked, built and run against a real server. The page is opened in Chromium, from an origin of its own.
//
//   pnpm check:examples [--no-browser] [--screenshot file.png]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeKey } from '../../packages/sdk/test/key.ts'
import { viewerWith, written } from '../../packages/server/test/write.ts'
import { assertBrowser, tryPage } from './examples-browser.ts'
import { tryGuide, writeGuide } from './examples-guide.ts'
import { copyExample, expectOutput, run } from './examples-project.ts'
import { type Register, serveFiles, serveRegister } from './examples-servers.ts'
import { packSdk } from './pack.ts'

const { values: options } = parseArgs({
  options: { 'no-browser': { type: 'boolean' }, screenshot: { type: 'string' } },
})
const started = performance.now()
const report = (line: string) => console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`)

const work = mkdtempSync(join(tmpdir(), 'examples-'))
let opening: Promise<Register> | undefined
try {
  if (!options['no-browser']) assertBrowser()
  report('Packing the SDK …')
  const tarball = await packSdk(work)
  // Opening the register and installing take longest, and do not wait for each other.
  opening = serveRegister(join(work, 'register'))
  opening.catch(() => {})
  const copy = (name: string) => {
    report(`examples/${name}: installing …`)
    return copyExample(name, work, tarball)
  }

  // Most of its time goes by while npm waits for others.
  const copying = copy('frameworks')
  copying.catch(() => {})
  const node = await copy('node')
  const { endpoint, requests, store } = await opening
  const pages = await run(node, 'node', 'agreements.js', endpoint)
  expectOutput(pages, 'Gold Coast', '— 6 of 17', 'Almaty Region', '— 17 of 17')
  report('examples/node: lists the agreements page by page')

  const clients = await copy('clients')
  const manifest = await (await fetch(new URL('export/latest/manifest.json', endpoint))).json()
  process.env['SCG_AFTER'] = manifest.cursor
  process.env['SCG_KEY'] = await makeKey(store, 'Example', ['subscribe:changes'], null)
  const source = { kind: 'NEWS', title: 'To be followed', language: 'en', reason: 'An example follows it.' }
  await written(store, 'registerSource', source, { viewer: viewerWith(['write:facts']), selection: '' })
  const agreements = await store.db.agreement.count()
  for (const [file, name] of [
    ['apollo.js', 'Apollo Client'],
    ['urql.js', 'urql'],
  ] as const)
    expectOutput(
      await run(clients, 'node', file, endpoint),
      `${name}: 5 of 5 finds are whole`,
      `${name}: ${agreements} of ${agreements} agreements`,
      `${name}: followed Source`,
    )
  report('examples/clients: Apollo Client and urql keep unions and pages, and follow changes')

  const codegen = await copy('codegen')
  await run(codegen, 'npm', 'run', 'codegen')
  await run(codegen, 'npm', 'run', 'build')
  expectOutput(await run(codegen, 'npm', 'start', '--', endpoint), 'Phuket: 17')
  report('examples/codegen: its generated documents type-check and run')

  const react = await copy('react')
  await run(react, 'npm', 'run', 'check')
  process.env['VITE_REGISTER'] = endpoint
  await run(react, 'npm', 'run', 'build')
  report('examples/react: type-checks and builds')

  const frameworks = await copying
  writeGuide(frameworks)
  await run(frameworks, 'npm', 'run', 'check')
  expectOutput(
    await tryGuide(frameworks, endpoint),
    'suspense: Phuket',
    'persisted cache: its children',
    'server component: 10 agreements',
    'client component: 10 agreements at once, and a button',
    'Vue: 17 agreements',
  )
  report(
    'examples/frameworks: the programs of the guide type-check, and run where no compiler of a framework is needed',
  )

  if (options['no-browser']) report('examples/react: not opened, as you asked')
  else {
    const site = await serveFiles(join(react, 'dist'))
    const screenshot = options.screenshot && resolve(options.screenshot)
    await tryPage({ work, url: site.url, requests, screenshot })
    site.close()
    report('examples/react: lists, pages and changes its language without a preflight; a query of its own takes one')
  }
  report('The examples work.')
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
