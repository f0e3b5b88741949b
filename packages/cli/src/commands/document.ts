import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { AttachDocument, type Client, Document, type DocumentKind, upload } from '@sister-city-graph/sdk'
import type { Command, Context } from '../command.ts'
import { fetchDocument } from '../document/fetch-document.ts'
import { mediaTypeFor } from '../document/media-types.ts'
import { EXIT, Failure, UsageError } from '../exit.ts'
import type { Options } from '../options.ts'

const help = `scg document add FILE – uploads a file, and attaches it to an agreement or a visit
scg document get DOCUMENT – downloads one, and compares it with its SHA-256

  --agreement SLUG     the agreement that it belongs to, by its slug
  --engagement SLUG    or the visit or meeting
  --kind KIND          AGREEMENT_TEXT, TRANSLATION, DRAFT, MINUTES, LETTER, PROGRAMME, RESOLUTION, STATEMENT, REPORT,
                       PHOTO or OTHER
  --title TEXT         what it is called, in English
  --title-th TEXT      the same in Thai; one of the two is needed
  --language TAG       the language it is written in, like th
  --date DATE          the date that it bears, like 2018-05-09 or 2018
  --source SLUG        a source that shows it; may be given several times
  --note TEXT          without a source, how it is known that this is the document
  --reason TEXT        why, for the history
  --out FILE           get: where to write it; the default is the SHA-256 in the current folder

DOCUMENT is the id of a document, or a SHA-256 of one. Whoever adds one needs a key with the scope write:registry. What
the file is goes by its name: pdf, docx, xlsx, pptx, odt, ods, odp, jpg, png, webp or txt.

Examples:
  scg document add mou.pdf --agreement phuket-xiamen --kind AGREEMENT_TEXT --title 'Text of 2018' --language en \\
    --note 'The original is in the office.' --reason 'Scanned for the register.'
  scg document get RG9jdW1lbnQ6… --out mou.pdf
`

export const document: Command = {
  summary: 'attach a document to an agreement or a visit, and download one',
  help,
  options: [
    'agreement',
    'engagement',
    'kind',
    'title',
    'title-th',
    'language',
    'date',
    'source',
    'note',
    'reason',
    'out',
  ],
  args: [2, 2],
  run: context => {
    const [what, name] = context.args as [string, string]
    if (what === 'add') return add(context, name)
    if (what === 'get') return get(context, name)
    throw new UsageError(`document takes add or get, not "${what}".`)
  },
}

async function add(context: Context, path: string): Promise<void> {
  const { options, print, signal } = context
  const { agreement, engagement, title, 'title-th': titleTh, date, note, source = [] } = options
  if ((agreement === undefined) === (engagement === undefined))
    throw new UsageError('document add needs one of --agreement and --engagement.')
  if (title === undefined && titleTh === undefined) throw new UsageError('document add needs --title or --title-th.')
  if (options.out !== undefined) throw new UsageError('document add takes no --out.')
  const needed = (option: 'kind' | 'language' | 'reason', example: string): string => neededOf(options, option, example)
  const kind = needed('kind', 'MINUTES') as DocumentKind
  const [language, reason] = [needed('language', 'th'), needed('reason', "'Scanned for the register.'")]
  const mediaType = mediaTypeFor(extname(path))
  const bytes = await readFile(path).catch(({ code }: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} ${code === 'ENOENT' ? 'is not there' : `cannot be read (${code})`}.`)
  })
  const client = context.client()
  const owner = agreement
    ? { agreement: await idOf(client, 'agreement', agreement, signal) }
    : { engagement: await idOf(client, 'engagement', engagement!, signal) }
  const sources: string[] = []
  for (const slug of source) sources.push(await idOf(client, 'source', slug, signal))
  const { sha256 } = await upload(client, bytes, mediaType, { signal })
  const input = {
    ...owner,
    kind,
    language,
    sha256,
    sources,
    reason,
    ...(title !== undefined && { titleEn: title }),
    ...(titleTh !== undefined && { titleTh }),
    ...(date !== undefined && { date }),
    ...(note !== undefined && { note }),
  }
  const { attachDocument } = await client.request(AttachDocument, { input }, { signal })
  if (attachDocument.__typename !== 'AttachDocumentSuccess') throw new Failure(attachDocument.message, EXIT.refused)
  await print(`${attachDocument.document.id}\n`)
}

async function get(context: Context, name: string): Promise<void> {
  const { options, print, signal } = context
  const other = Object.keys(options).find(option => document.options.includes(option as never) && option !== 'out')
  if (other) throw new UsageError(`document get takes no --${other}.`)
  const client = context.client()
  const sha256 = isHash(name) ? name : await hashIn(client, name, signal)
  const target = options.out ?? sha256
  await fetchDocument(client, sha256, target, signal)
  await print(`${target}\n`)
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

async function hashIn(client: Client, id: string, signal: AbortSignal): Promise<string> {
  const { node } = await client.request(Document, { id }, { signal })
  if (node?.__typename !== 'Document') throw new Failure('There is no document of this id.')
  if (node.sha256 == null) throw new Failure(`The register does not hold it: it is published at ${node.url}.`)
  if (!isHash(node.sha256)) throw new Failure('What the server gave is no SHA-256.')
  return node.sha256
}

async function idOf(
  client: Client,
  type: 'agreement' | 'engagement' | 'source',
  slug: string,
  signal: AbortSignal,
): Promise<string> {
  const text = `query IdOf($slug: String!) { found: ${type}(slug: $slug) { id } }`
  const data = (await client.request(text as never, { slug } as never, { signal })) as { found: { id: string } | null }
  if (!data.found) throw new Failure(`There is no ${type} "${slug}".`)
  return data.found.id
}

function neededOf(options: Options, option: 'kind' | 'language' | 'reason', example: string): string {
  const value = options[option]
  if (value === undefined) throw new UsageError(`document add needs --${option}, like --${option} ${example}.`)
  return value
}
