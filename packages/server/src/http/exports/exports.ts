import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { partFrom } from '../../changes/part/part.ts'
import type { Snapshot } from '../../exports/build.ts'
import { calendarFile } from '../../exports/calendar-file.ts'
import { catalogue } from '../../exports/dcat.ts'
import { ExportRefusal, refusalOfDisk } from '../../exports/export-refusal.ts'
import { type Format, type Manifest, mediaTypes } from '../../exports/manifest.ts'
import { createSnapshots, type SnapshotOptions } from '../../exports/snapshots.ts'
import { nearest } from '../../register/nearest.ts'
import { noSuchName, provinceNoun } from '../../register/no-such-name.ts'
import { ReadError } from '../../store/read-error.ts'
import { prefersHtml } from '../accept.ts'
import { compressed } from '../compression.ts'
import { isNotModified, serveFile, snapshotFile } from '../serve-file.ts'
import { askedFormat } from './asked-format.ts'
import { askedPart, refusePart } from './asked-part.ts'
import { changeLines } from './change-lines.ts'
import type { ChargeChanges } from './charge.ts'
import { listing, listingPage, listingPolicy } from './listing.ts'

/** A URL with a revision and its history never changes its content; snapshots are usually removed after a day. */
const immutableCaching = 'public, max-age=86400, immutable'

/** After a restore from a backup, a revision number alone may mean another state of the register. */
const revalidateCaching = 'public, no-cache'

/** The latest state is revalidated each time; shared caches may serve it for as long as queries. */
const latestCaching = 'public, max-age=0, s-maxage=30'

export interface ExportOptions extends SnapshotOptions {
  /** Public scheme, host and port of the server, if configured */
  readonly publicUrl?: string | undefined
}

/**
 * Everything below `/export/`, for GET and HEAD. All of it is public.
 * @throws ExportRefusal
 */
export const createExports = ({ publicUrl = '', ...options }: ExportOptions) => {
  const snapshots = createSnapshots(options)

  const answer = async (request: Request, charge: ChargeChanges): Promise<Response> => {
    const { signal } = request
    const { pathname, searchParams } = new URL(request.url)
    const [first = '', second, ...more] = pathname.replace(/^\/export\/?/, '').split('/')
    if (more.length > 0) throw notFound(pathname)
    const { store } = options
    if (second === undefined ? first !== 'changes.jsonl' : first === 'calendar') refusePart(searchParams)
    const format = askedFormat(second, searchParams)
    // The files of records are there before the others.
    const extent = format === 'jsonl' || second?.endsWith('.jsonl') ? 'records' : 'whole'
    if (second === undefined) {
      if (first === '') return overview(request, await snapshots.latest(signal))
      if (first === 'dcat.jsonld') {
        const { manifest } = await snapshots.latest(signal)
        return document(request, catalogue(publicUrl, manifest), {
          mediaType: mediaTypes.jsonld,
          cacheControl: latestCaching,
        })
      }
      if (first === 'changes.jsonl')
        return changeLines(
          request,
          store,
          searchParams.get('after'),
          charge,
          undefined,
          await askedPart(store, searchParams),
        )
      throw notFound(pathname)
    }
    if (first === 'calendar') return calendar(request, await snapshots.latest(signal), second, searchParams.get('lang'))
    if (first === 'latest') {
      const asked = await askedPart(store, searchParams)
      const snapshot = await (asked ? snapshots.latestPart(asked, signal, extent) : snapshots.latest(signal, extent))
      return part(request, snapshot, second, format, locationOf(snapshot, second, format), latestCaching)
    }
    const [, revision, identity = null, text] = /^(0|[1-9]\d{0,8})(?:-([0-9a-f]{32})(?:-(.+))?)?$/.exec(first) ?? []
    const named = text === undefined ? null : partFrom(text)
    if (revision === undefined || (text !== undefined && !named)) throw notFound(pathname)
    const asked = named ?? (await askedPart(store, searchParams))
    if (named) refusePart(searchParams)
    const snapshot = await snapshots.at(Number(revision), identity, asked, signal, extent)
    if (identity !== null && (named || !asked)) return part(request, snapshot, second, format, {}, immutableCaching)
    return part(request, snapshot, second, format, locationOf(snapshot, second, format), revalidateCaching)
  }

  const serve = async (request: Request, charge: ChargeChanges): Promise<Response> => {
    try {
      return await answer(request, charge)
    } catch (error) {
      if (error instanceof ReadError) throw refusalOf(error)
      const refusal = refusalOfDisk(error)
      if (!refusal) throw error
      options.onFailure(error)
      throw refusal
    }
  }
  return { serve, readings: snapshots.readings }
}

const refusalOf = ({ code, message, extensions }: ReadError): ExportRefusal =>
  new ExportRefusal(code === 'CURSOR_EXPIRED' ? 410 : 400, code, message, {}, { extensions })

/** Where the same is under an address that keeps its content. */
const locationOf = ({ name }: Snapshot, path: string, format: Format | null): Record<string, string> => ({
  'content-location': `/export/${name}/${path}${format ? `?format=${format}` : ''}`,
})

/** One file of a snapshot, or its manifest: that of the files of one format, if one is given. */
const part = (
  request: Request,
  { folder, manifest }: Snapshot,
  path: string,
  format: Format | null,
  headers: Record<string, string>,
  cacheControl: string,
): Response | Promise<Response> => {
  if (path === 'manifest.json') {
    const files = manifest.files.filter(file => format === null || file.format === format)
    return document(request, { ...manifest, files }, { cacheControl, headers })
  }
  const file = manifest.files.find(each => each.path === path)
  if (!file)
    throw new ExportRefusal(
      404,
      'NOT_FOUND',
      `There is no file of this name. There are manifest.json, ${manifest.files.map(each => each.path).join(', ')}.`,
    )
  return serveFile(request, {
    open: snapshotFile(join(folder, file.path)),
    figures: file,
    gzip: file.gzip,
    mediaType: file.mediaType,
    disposition: `attachment; filename="sister-city-graph-${[manifest.revision, ...partNames(manifest), file.path].join('-')}"`,
    cacheControl,
    headers,
  })
}

/** Of a part, which: the files of several in one folder keep apart. */
const partNames = ({ part = {} }: Manifest): string[] => Object.entries(part).map(([kind, id]) => `${kind}-${id}`)

const calendar = async (request: Request, snapshot: Snapshot, name: string, lang: string | null): Promise<Response> => {
  const [, asked] = /^([^/]+)\.ics$/.exec(name) ?? []
  if (asked === undefined)
    throw new ExportRefusal(
      404,
      'NOT_FOUND',
      'There is no such calendar: there is one for each province, like TH-83.ics or phuket.ics, and all.ics.',
    )
  const province = asked === 'all' ? null : provinceOf(snapshot, asked)
  if (lang !== null && lang !== 'en' && lang !== 'th')
    throw new ExportRefusal(400, 'BAD_INPUT', 'A calendar is in English or in Thai: ?lang=en or ?lang=th.')
  const { path, figures, gzip } = await calendarFile(snapshot, province, lang ?? 'en')
  return serveFile(request, {
    open: snapshotFile(path),
    figures,
    gzip,
    mediaType: mediaTypes.ics,
    disposition: `inline; filename="${name}"`,
    cacheControl: latestCaching,
  })
}

/** @throws ExportRefusal */
const provinceOf = ({ provinces }: Snapshot, asked: string): string => {
  const typed = asked.toLowerCase()
  for (const [code, { slug }] of provinces) if (typed === slug || typed === code.toLowerCase()) return code
  const near = nearest(asked, provinces, ([, { slug, en, th }]) => [slug, en, th])
  throw new ExportRefusal(404, 'NOT_FOUND', noSuchName(provinceNoun, asked, near && `${near[1].slug} (${near[0]})`).en)
}

const overview = (request: Request, { manifest, provinces }: Snapshot): Promise<Response> => {
  const headers = { vary: 'accept' }
  return prefersHtml(request)
    ? document(request, listingPage(manifest, provinces), {
        mediaType: page,
        cacheControl: latestCaching,
        headers: { ...headers, 'content-security-policy': listingPolicy },
      })
    : document(request, listing(manifest, [...provinces.keys()]), { cacheControl: latestCaching, headers })
}

const page = 'text/html; charset=utf-8'

/** A small answer that is produced in memory. Each coding has its own ETag. */
const document = async (
  request: Request,
  content: object | string,
  {
    mediaType = 'application/json',
    cacheControl,
    headers = {},
  }: { mediaType?: string; cacheControl: string; headers?: Record<string, string> },
): Promise<Response> => {
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`
  const bytes = Buffer.from(text)
  const small = await compressed(bytes, request.headers.get('accept-encoding'))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const etag = small ? `"${hash}-${small.coding}"` : `"${hash}"`
  const vary = [headers['vary'], 'accept-encoding'].filter(Boolean).join(', ')
  const known = { etag, 'cache-control': cacheControl, ...headers, vary }
  if (isNotModified(request, etag)) return new Response(null, { status: 304, headers: known })
  const body = small?.bytes ?? bytes
  const described = {
    ...known,
    'content-type': mediaType,
    'content-length': String(body.length),
    ...(small && { 'content-encoding': small.coding }),
  }
  return new Response(request.method === 'HEAD' ? null : body, { headers: described })
}

const notFound = (pathname: string): ExportRefusal =>
  new ExportRefusal(404, 'NOT_FOUND', `There is nothing at ${pathname.slice(0, 80)}. All files are listed at /export/.`)
