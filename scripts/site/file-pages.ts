// Pages that show files of the repository as they are, for documents that link to them.
import { readFileSync } from 'node:fs'
import { extname, join, posix } from 'node:path'
import GithubSlugger from 'github-slugger'
import { root } from '../sdk/paths.ts'
import { codeBlock } from './highlight.ts'
import { escapeHtml } from './html.ts'
import type { Page } from './page.ts'
import { filesIn, type Source } from './sources.ts'

const shown = (path: string): string => codeBlock(readFileSync(join(root, path), 'utf8'), extname(path).slice(1))

export const filePage = ({ path, kind, address }: Source): Page => {
  const slugger = new GithubSlugger()
  const content =
    kind === 'file'
      ? shown(path)
      : filesIn(path)
          .map(file => `<h2 id="${slugger.slug(file)}">${escapeHtml(posix.relative(path, file))}</h2>\n${shown(file)}`)
          .join('')
  const html = `<h1><code>${escapeHtml(path)}</code></h1>\n${content}`
  return { path: address, title: path, kind: 'From the repository', html, searched: 'no' }
}
