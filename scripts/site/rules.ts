import type { Files } from './links.ts'
import { headingsOf } from './page.ts'

/** What must hold for every page: it asks nobody else for anything, runs under a strict policy, and can be read aloud. */
export const brokenRules = (files: Files): string[] =>
  Array.from(files, ([path, content]) => {
    if (typeof content !== 'string') return []
    if (path.endsWith('.css')) return /url\(|@import/.test(content) ? [`${path} loads something.`] : []
    return path.endsWith('.html') ? inPage(content).map(problem => `${path} ${problem}`) : []
  }).flat()

function inPage(html: string): string[] {
  const problems: string[] = []
  const tags = html.match(/<[a-z][^>]*>/g) ?? []
  for (const tag of tags) {
    if (
      /^<(script|img|link|iframe|source|video|audio|form)\b/.test(tag) &&
      / (src|href|action)="([a-z]+:|\/\/)/i.test(tag)
    )
      problems.push(`asks somebody else: ${tag}`)
    if (/^<style\b| style="| on[a-z]+="|^<script(?![^>]* src=)/.test(tag))
      problems.push(`has a script or style in it: ${tag}`)
    if (tag.startsWith('<img') && !/ alt="[^"]+"/.test(tag)) problems.push(`has an image without words: ${tag}`)
  }
  if (!/<html lang="/.test(html)) problems.push('does not say its language.')
  if (!/<title>[^<]+<\/title>/.test(html)) problems.push('has no title.')
  const headings = headingsOf(html)
  if (headings.filter(({ depth }) => depth === 1).length !== 1) problems.push('has not one heading of the first rank.')
  for (const [index, { depth, title }] of headings.entries())
    if (depth > (headings[index - 1]?.depth ?? 0) + 1) problems.push(`skips a rank at the heading "${title}".`)
  const ids = Array.from(html.matchAll(/<[^>]* id="([^"]*)"/g), ([, id]) => id!)
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) < index))) problems.push(`has the id ${id} twice.`)
  return problems
}
