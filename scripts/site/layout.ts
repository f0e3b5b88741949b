import type { Entry, Group } from './contents.ts'
import { escapeHtml, hrefFrom, markThai } from './html.ts'
import { headingsOf, type Page } from './page.ts'

const NAME = 'sister-city-graph'
export const SEARCH = 'search.html'

/** A whole page. It loads nothing from elsewhere and has no scripts or styles in it, so that a strict policy can hold. */
export const layOut = (page: Page, contents: readonly Group[], scripts: readonly string[] = []): string => {
  const { path, title, kind, html } = page
  const to = (address: string): string => escapeHtml(hrefFrom(path, address))
  const whole = path === 'index.html' ? NAME : `${escapeHtml(title)} · ${NAME}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${whole}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${to('assets/icon.svg')}">
<link rel="stylesheet" href="${to('assets/site.css')}">
${['assets/site.js', ...scripts].map(script => `<script src="${to(script)}" defer></script>`).join('\n')}
</head>
<body>
<a class="skip" href="#site-article">To the text</a>
<header>
<a class="name" href="${to('index.html')}">${NAME}</a>
<a class="to-contents" href="#site-contents">All pages</a>
<form role="search" action="${to(SEARCH)}">
<label for="site-search">Search</label>
<input id="site-search" name="q" type="search" autocomplete="off" placeholder="English or ไทย">
</form>
</header>
<div class="columns">
<main id="site-article" tabindex="-1">
${kind ? `<p class="kind">${escapeHtml(kind)}</p>` : ''}
${markThai(html)}
</main>
${onThisPage(html)}
<nav id="site-contents" class="contents" aria-label="All pages" tabindex="-1">
${contents.map(group => groupOf(group, path, to)).join('\n')}
</nav>
</div>
</body>
</html>
`
}

function onThisPage(html: string): string {
  const headings = headingsOf(html).filter(({ depth, id }) => id && depth > 1 && depth < 4)
  if (headings.length < 2) return ''
  const items = headings.map(
    ({ depth, id, title }) => `<li class="depth-${depth}"><a href="#${id}">${markThai(escapeHtml(title))}</a></li>`,
  )
  return `<details class="here" open><summary>On this page</summary>
<nav aria-label="On this page"><ul>${items.join('')}</ul></nav></details>`
}

function groupOf({ title, entries }: Group, path: string, to: (address: string) => string): string {
  const item = (entry: Entry): string => {
    const isAt = entry.path === path
    // An entry that is the beginning of a folder stands for all of it.
    const isIn = entry.path.endsWith('/index.html') && path.startsWith(entry.path.slice(0, -'index.html'.length))
    const here = isAt ? ' aria-current="page"' : isIn ? ' aria-current="true"' : ''
    const children = isIn && entry.children ? `<ul>${entry.children.map(item).join('')}</ul>` : ''
    return `<li><a href="${to(entry.path)}"${here}>${markThai(escapeHtml(entry.title))}</a>${children}</li>`
  }
  return `<p class="group">${title}</p>\n<ul>${entries.map(item).join('')}</ul>`
}
