import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ErrorCode, RegistryError } from '@sister-city-graph/sdk'
import type { Command, Context } from '../command.ts'
import { EXIT, Failure, UsageError } from '../exit.ts'
import type { Source } from '../export/download-text.ts'
import { fetchCalendar, isCalendar } from '../export/fetch-calendar.ts'
import { fetchFile } from '../export/fetch-file.ts'
import { hashOf } from '../export/hash.ts'
import { type Manifest, type ManifestFile, readListing, readManifest } from '../export/manifest.ts'
import { rawFetch } from '../export/raw-fetch.ts'
import { figure, nothing, progressOn } from '../progress.ts'
import { writeWhole } from '../write-whole.ts'

const help = `scg export [name …] – downloads files of the register: tables, maps, a graph, calendars

All files of the newest revision, or those that are named. A download that breaks off continues, also in the next run; a
file gets its name once it is complete and has the SHA-256 of the manifest. Files that are there already are not fetched
again. The paths of the files go to the standard output, the manifest goes beside them as manifest.json.

  --list               only list the files, with rows and bytes
  --out FOLDER         where to write the files; the default is the current folder
  --gzip               keep the files compressed, as agreements.csv.gz
  --verify             fetch nothing: compare the files in the folder with the manifest there
  --progress           show progress even when the error stream is not a terminal

Calendars are named calendar/TH-83.ics or calendar/phuket.ics, or calendar/all.ics for all provinces; calendar/TH-83.th.ics
is in Thai. They come only when they are named.

Examples:
  scg export --list
  scg export agreements.csv places.geojson --out data
  scg export --gzip --out /srv/open-data
  scg export --verify --out data
  scg export calendar/TH-83.th.ics
`

export const exportFiles: Command = {
  summary: 'download tables, maps, a graph, calendars',
  help,
  options: ['list', 'out', 'gzip', 'verify'],
  args: [0, 1_000],
  run: context => {
    const { list, gzip, verify } = context.options
    if (list && (gzip || verify || context.args.length > 0))
      throw new UsageError('--list cannot be combined with names, --gzip or --verify.')
    if (verify) return verifyFiles(context)
    return list ? listFiles(context) : download(context)
  },
}

async function listFiles(context: Context): Promise<void> {
  const source = sourceOf(context)
  const { files, revision } = await readManifest(source)
  const names = (await readListing(source)).map(path => [path, '', ''])
  const rows = [
    ['name', 'rows', 'bytes'],
    ...files.map(({ path, rows, bytes }) => [path, figure(rows), figure(bytes)]),
    ...names,
  ]
  const line = ([name = '', rows = '', bytes = '']: string[]) =>
    rows || bytes ? `${name.padEnd(26)}${rows.padStart(10)}${bytes.padStart(14)}\n` : `${name}\n`
  await context.print(rows.map(line).join(''))
  context.say(`Revision ${revision}.`)
}

async function download(context: Context): Promise<void> {
  const { options, args, print } = context
  const { gzip = false, out = '.' } = options
  const source = sourceOf(context)
  const manifest = await readManifest(source)
  const files = args.length === 0 ? manifest.files : filesNamed(args, manifest)
  const progress = context.progress ? progressOn(process.stderr) : nothing
  const total = files.reduce((sum, file) => sum + (gzip ? file.gzip : file).bytes, 0)
  let before = 0
  for (const file of files) {
    const { bytes, sha256 } = gzip ? file.gzip : file
    const wanted = { path: file.url.replace(/^.*\/export\//, ''), gzip, bytes, sha256 }
    const target = join(out, nameOf(file, gzip))
    try {
      await fetchFile(source, wanted, target, length => progress.show(before + length, total, `bytes, ${file.path}`))
    } catch (error) {
      throw error instanceof RegistryError && GONE.includes(error.code) ? replaced : error
    }
    before += bytes
    await print(`${target}\n`)
  }
  for (const name of args.filter(isCalendar)) {
    const target = join(out, name)
    await fetchCalendar(source, name, target)
    await print(`${target}\n`)
  }
  if (files.length > 0) {
    await writeWhole(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  }
  progress.end(`${figure(before)} bytes, revision ${manifest.revision}.`)
}

/** By a newer one, or by a restore from a backup. */
const GONE: readonly ErrorCode[] = ['SNAPSHOT_GONE', 'CURSOR_EXPIRED']

const replaced = new Failure(
  'The register has moved on while its files were fetched: run the same command again.',
  EXIT.temporary,
)

function filesNamed(names: readonly string[], { files }: Manifest): ManifestFile[] {
  return [...new Set(names)].flatMap(name => {
    const file = files.find(({ path }) => path === name)
    if (file) return [file]
    if (isCalendar(name)) return []
    const near = files
      .map(({ path }) => path)
      .filter(path => path.startsWith(name.replace(/\..*$/, '.')) || path.startsWith(`${name}.`))
    throw new UsageError(
      `There is no file "${name}": ${near.length > 0 ? `perhaps ${near.join(' or ')}` : 'scg export --list shows what there is'}.`,
    )
  })
}

async function verifyFiles({ options, args, print, say }: Context): Promise<void> {
  const { out = '.', gzip = false } = options
  const path = join(out, 'manifest.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${path} is not there: it comes with the files, scg export --out ${out}.`)
  })
  const manifest: Manifest = JSON.parse(text)
  const named = args.length > 0
  const bad: string[] = []
  let good = 0
  for (const file of named ? filesNamed(args, manifest) : manifest.files) {
    const target = join(out, nameOf(file, gzip))
    const hash = await hashOf(target)
    if (hash === undefined && !named) continue
    const fits = hash === (gzip ? file.gzip : file).sha256
    await print(`${target}: ${fits ? 'OK' : hash === undefined ? 'MISSING' : 'DIFFERENT'}\n`)
    if (fits) good += 1
    else bad.push(target)
  }
  if (bad.length > 0)
    throw new Failure(`${bad.join(', ')}: not as revision ${manifest.revision} has it; fetch it again with scg export.`)
  if (good === 0)
    throw new Failure(
      `There is no file of the manifest in ${out}${gzip ? '' : '; those of --gzip need --gzip here too'}.`,
    )
  say(`${good} files are as revision ${manifest.revision} has them.`)
}

/** Files are kept as they travel. */
const sourceOf = ({ client, signal }: Context): Source => ({ client: client({ fetch: rawFetch }), signal })

const nameOf = ({ path }: ManifestFile, gzip: boolean): string => `${path}${gzip ? '.gz' : ''}`
