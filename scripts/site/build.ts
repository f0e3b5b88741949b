import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { build as bundle } from 'esbuild'
import { buildSchema } from 'graphql'
import { VOCABULARY } from '../../packages/server/src/register/vocabulary.ts'
import { root, schemaFile } from '../sdk/paths.ts'
import { contentsOf } from './contents.ts'
import { filePage } from './file-pages.ts'
import { hrefFrom } from './html.ts'
import { layOut, SEARCH } from './layout.ts'
import type { Files } from './links.ts'
import { proseWith } from './markdown.ts'
import { headingsOf, type Page, sectionsOf } from './page.ts'
import { addressIn, schemaPages } from './schema-pages.ts'
import type { Section } from './section.ts'
import { beginnings, type Source, sourceAt } from './sources.ts'

export interface Site {
  readonly files: Files
  readonly pages: number
  /** What search finds */
  readonly sections: readonly Section[]
}

/** Makes the site in memory. */
export const buildSite = async (): Promise<Site> => {
  const files = new Map<string, string | Uint8Array>()
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
  const addressOf = addressIn(schema)
  const namedFrom = (page: string) => (code: string) => {
    const address = addressOf(code)
    return address && address !== page ? hrefFrom(page, address) : undefined
  }

  // Whatever a document links to comes along.
  const sources = beginnings().map(path => sourceAt(path)!)
  const linkFrom =
    ({ path, address }: Source) =>
    (link: string): string => {
      if (/^([a-z]+:|#)/i.test(link)) return link
      const [file = '', anchor] = link.split('#')
      const target = sourceAt(posix.join(posix.dirname(path), file))
      // As it is: the check of links says that it leads nowhere.
      if (!target) return link
      if (!sources.some(source => source.path === target.path)) sources.push(target)
      return hrefFrom(address, anchor ? `${target.address}#${anchor}` : target.address)
    }
  const pages: Page[] = []
  for (const source of sources) {
    const { path, kind, address } = source
    if (kind === 'image') files.set(address, readFileSync(join(root, path)))
    if (kind === 'file' || kind === 'folder') pages.push(filePage(source))
    if (kind === 'markdown') pages.push(documentPage(source, linkFrom(source), namedFrom(address)))
  }
  pages.push(
    ...schemaPages(schema, {
      prose: page => proseWith({ to: link => link, named: namedFrom(page) }),
      labels: VOCABULARY,
    }),
  )

  const contents = contentsOf(pages, pages[0]!)
  for (const page of pages) files.set(page.path, layOut(page, contents))
  files.set(SEARCH, layOut(searchPage, contents, ['assets/search-data.js', 'assets/search.js']))
  const sections = pages.flatMap(sectionsOf)
  for (const [path, content] of await assets(sections)) files.set(path, content)
  return { files, pages: pages.length, sections }
}

function documentPage(
  { path, address }: Source,
  to: (link: string) => string,
  named: (code: string) => string | undefined,
): Page {
  // What the SDK exports may have the name of a type of the schema and be another thing.
  const html = proseWith(path.startsWith('docs/reference/sdk/') ? { to } : { to, named }).block(
    readFileSync(join(root, path), 'utf8'),
  )
  const title = headingsOf(html).find(({ depth }) => depth === 1)?.title
  if (!title) throw new Error(`${path} has no heading.`)
  return { path: address, title, html }
}

const searchPage: Page = {
  path: SEARCH,
  title: 'Search',
  html: `<h1>Search</h1>
<p id="site-count" role="status">Type a word above, in English or Thai.</p>
<noscript><p>Search runs in your browser and needs JavaScript.</p></noscript>
<ol id="site-results" class="results"></ol>`,
}

async function assets(sections: readonly Section[]): Promise<[path: string, content: string | Uint8Array][]> {
  const here = (name: string): string => join(root, 'scripts/site/browser', name)
  const licence = readFileSync(join(root, 'scripts/node_modules/minisearch/LICENSE.txt'), 'utf8')
  const { outputFiles } = await bundle({
    entryPoints: [here('search.ts'), here('site.ts')],
    outdir: 'assets',
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    target: 'es2022',
  })
  const scripts = outputFiles.map(({ path, text }): [string, string] => {
    const name = posix.basename(path.replaceAll('\\', '/'))
    return [`assets/${name}`, name === 'search.js' ? `/*! MiniSearch: ${licence.trim()} */\n${text}` : text]
  })
  return [
    ...scripts,
    ['assets/search-data.js', `globalThis.siteSections=${JSON.stringify(sections)}\n`],
    ['assets/site.css', readFileSync(here('site.css'), 'utf8')],
    ['assets/icon.svg', readFileSync(here('icon.svg'), 'utf8')],
  ]
}
