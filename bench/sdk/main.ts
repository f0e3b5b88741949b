import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { packSdk } from '../../scripts/sdk/pack.ts'
import { clients } from './clients.ts'
import { type Outcome, rows } from './faults.ts'
import { importTimes } from './import-time.ts'
import { type Installed, install } from './install.ts'
import { type Figures, report } from './report.ts'
import { appSize, bareSize } from './size.ts'
import { tryOut } from './try.ts'

// pnpm bench:sdk [--write] [--only urql] [--tarball sdk.tgz]: our client beside others, each installed by npm into a folder that is removed
// again: what they weigh, and what they do when a server misbehaves. Takes some minutes. Prints Markdown; with --write it
// also replaces the figures in the guide. Packs our own from this checkout unless it is given a tarball.

const guide = fileURLToPath(new URL('../../docs/guides/sdk-comparison.md', import.meta.url))
const BEGIN = '<!-- figures: pnpm bench:sdk --write -->'
const END = '<!-- end of figures -->'

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, only: { type: 'string' }, tarball: { type: 'string' } },
})
const chosen = clients.filter(({ file }) => file.includes(values.only ?? ''))
const partly = chosen.length < clients.length
if (chosen.length === 0 || (values.write && partly)) {
  console.error(partly && chosen.length > 0 ? '--write needs all clients.' : `No client is called "${values.only}".`)
  process.exit(2)
}

const say = (line: string) => console.error(line)

const folder = await mkdtemp(join(tmpdir(), 'bench-sdk-'))
try {
  const tarball = values.tarball ? resolve(values.tarball) : await packSdk(folder)
  const installed: Installed[] = []
  for (const client of chosen) {
    say(`installing ${client.title}`)
    installed.push(await install(client, folder, tarball))
  }
  say('importing')
  const importMs = await importTimes(installed)
  const figures: Figures[] = []
  for (const [index, client] of chosen.entries()) {
    const own = installed[index]!
    const app = await appSize(own)
    const bare = await bareSize(own)
    const outcomes: Outcome[] = []
    for (const row of client.faults ? rows : []) {
      say(`${client.title}: ${row.title}, ${row.kind}`)
      outcomes.push(await tryOut(own, row))
    }
    figures.push({ client, installed: own, app, bare, importMs: importMs[index]!, outcomes })
  }
  const text = report(figures, rows)
  console.log(text)
  if (values.write) {
    const [before, rest = ''] = (await readFile(guide, 'utf8')).split(BEGIN)
    const [, after = ''] = rest.split(END)
    await writeFile(guide, `${before}${BEGIN}\n\n${text}\n\n${END}${after}`)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
