// Which files of the repository the site shows, and where.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { root } from '../sdk/paths.ts'

/** What the site begins with; whatever these link to in the repository comes along. */
export const beginnings = (): string[] => [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => posix.join('docs', name.replaceAll('\\', '/')))
    .sort(),
]

export type SourceKind = 'markdown' | 'image' | 'schema' | 'folder' | 'file'

/** A file or folder of the repository, by its path from the root. */
export interface Source {
  readonly path: string
  readonly kind: SourceKind
  /** Where the site has it */
  readonly address: string
}

const SCHEMA = 'schema.graphql'
export const SCHEMA_INDEX = 'reference/schema/index.html'

/** What the site has for a path of the repository, if it is there. A folder with a README is its README. */
export const sourceAt = (path: string): Source | undefined => {
  const file = join(root, path)
  if (path.startsWith('..') || !existsSync(file)) return undefined
  if (path === SCHEMA) return { path, kind: 'schema', address: SCHEMA_INDEX }
  if (statSync(file).isDirectory()) {
    const readme = posix.join(path, 'README.md')
    if (existsSync(join(root, readme))) return sourceAt(readme)
    return { path, kind: 'folder', address: `files/${path}/index.html` }
  }
  const short = path.replace(/^docs\//, '')
  if (path.endsWith('.md'))
    return { path, kind: 'markdown', address: short.replace(/README\.md$/, 'index.md').replace(/\.md$/, '.html') }
  if (/\.(png|svg|jpg)$/.test(path)) return { path, kind: 'image', address: short }
  return { path, kind: 'file', address: `files/${path}.html` }
}

/** The files of a folder that somebody wrote. */
export const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = posix.join(folder, entry.name)
    if (/^(node_modules|dist|generated|\..*|.*\.lock|.*-lock\..*)$/.test(entry.name)) return []
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : []
  })
