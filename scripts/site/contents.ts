// The order of the pages, beside each of them.
import type { Page } from './page.ts'
import { SCHEMA_INDEX } from './sources.ts'

export interface Entry {
  readonly title: string
  readonly path: string
  /** Shown while the reader is at the entry or in its folder */
  readonly children?: readonly Entry[]
}

export interface Group {
  readonly title: string
  readonly entries: readonly Entry[]
}

const REFERENCE = ['guides/cli.html', 'guides/settings.html']
const PROJECT = ['CONTRIBUTING.html', 'SECURITY.html', 'CHANGELOG.html']

/**
 * All pages that have a place of their own. Guides stand in the order in which the README names them, so that a new one
 * needs a line there and none here.
 */
export const contentsOf = (pages: readonly Page[], readme: Page): Group[] => {
  const titles = new Map(pages.map(({ path, title }) => [path, title]))
  const entry = (path: string): Entry[] => (titles.has(path) ? [{ path, title: titles.get(path)! }] : [])
  const below = (folder: string, ...but: readonly string[]): Entry[] =>
    pages
      .map(({ path }) => path)
      .filter(path => path.startsWith(folder) && !path.slice(folder.length).includes('/') && !but.includes(path))
      .flatMap(entry)
  const named = (path: string): number => {
    // It may be named in passing before; the list of what to read next is at the end.
    const at = readme.html.lastIndexOf(`href="${path}"`)
    return at < 0 ? readme.html.length : at
  }
  const parent = (path: string, folder: string): Entry[] =>
    entry(path).map(each => ({ ...each, children: below(folder, path) }))
  return [
    { title: 'Begin', entries: [{ path: readme.path, title: 'Home' }] },
    { title: 'Guides', entries: below('guides/', ...REFERENCE).sort((a, b) => named(a.path) - named(b.path)) },
    {
      title: 'Reference',
      entries: [
        ...entry(SCHEMA_INDEX),
        ...parent('reference/sdk/index.html', 'reference/sdk/'),
        ...REFERENCE.flatMap(entry),
      ],
    },
    {
      title: 'Background',
      entries: [
        ...entry('ARCHITECTURE.html'),
        ...below('', readme.path, 'ARCHITECTURE.html', ...PROJECT),
        ...entry('prisma/data/index.html'),
        ...parent('adr/index.html', 'adr/'),
      ],
    },
    { title: 'The project', entries: [...PROJECT, 'files/LICENSE.html'].flatMap(entry) },
  ]
}
