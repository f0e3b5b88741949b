import { createHash } from 'node:crypto'
import type { Manifest } from '../../exports/manifest.ts'
import { policyOf } from '../content-security-policy.ts'

/** The overview of `/export/` as JSON. */
export const listing = (manifest: Manifest, provinces: readonly string[]): object => ({
  revision: manifest.revision,
  cursor: manifest.cursor,
  updatedAt: manifest.updatedAt,
  license: manifest.license,
  manifest: '/export/latest/manifest.json',
  changes: '/export/changes.jsonl?after={cursor}',
  catalogue: '/export/dcat.jsonld',
  calendars: ['all', ...provinces].map(name => `/export/calendar/${name}.ics`),
  files: manifest.files.map(({ path, format, noun, rows, bytes }) => {
    return { url: `/export/latest/${path}`, format, noun, rows, bytes }
  }),
})

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
td, th { padding: .1rem 1rem .1rem 0; text-align: left }
td:nth-child(2), td:nth-child(3), th:nth-child(2), th:nth-child(3) { text-align: right }
ul { columns: 16rem; padding-left: 1.2rem }
`

/** Allows only the page's own inline style. */
export const listingPolicy = policyOf({
  'style-src': `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
})

/** The overview as HTML. All its content comes from the register, not from clients. */
export const listingPage = (
  manifest: Manifest,
  provinces: ReadonlyMap<string, { readonly en: string; readonly th: string }>,
): string => {
  const { revision, updatedAt, license, credits, files } = manifest
  const rows = files.map(
    ({ path, rows, bytes, sha256 }) =>
      `<tr><td><a href="/export/latest/${path}">${path}</a><td>${rows.toLocaleString('en')}<td>${bytes.toLocaleString('en')}<td><code>${sha256.slice(0, 12)}…</code>`,
  )
  const calendars = [...provinces].map(
    ([id, { en, th }]) =>
      `<li>${escaped(en)}: <a href="/export/calendar/${id}.ics">English</a>, <a lang="th" href="/export/calendar/${id}.ics?lang=th">${escaped(th)}</a>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Open data – Sister City Graph</title>
<style>${style}</style>
<h1>Open data</h1>
<p>The register at revision ${revision}, of <time>${updatedAt}</time>, under <a href="${license.url}">${license.name}</a>.
${credits.map(escaped).join('; ')}.
<p><a href="/export/latest/manifest.json">Manifest</a> · <a href="/export/dcat.jsonld">Catalogue (DCAT)</a> · <a href="/export/changes.jsonl?after=${manifest.cursor}">Changes since this revision</a>
<table>
<tr><th>File<th>Rows<th>Bytes<th>SHA-256
${rows.join('\n')}
</table>
<h2>Calendars</h2>
<p>Visits, ends of terms, last days to give notice and anniversaries of signatures. All provinces: <a href="/export/calendar/all.ics">English</a>, <a lang="th" href="/export/calendar/all.ics?lang=th">ไทย</a>.
<ul>
${calendars.join('\n')}
</ul>
</html>
`
}

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, character => `&#${character.codePointAt(0)};`)
