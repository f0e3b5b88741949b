import hljs from 'highlight.js'
import { escapeHtml } from './html.ts'

const named: Record<string, string> = { sh: 'bash', tsx: 'typescript', yml: 'yaml', js: 'javascript', html: 'xml' }

/** A block of code. One that is wider than the page is scrolled by keyboard too. */
export const codeBlock = (text: string, language = ''): string => {
  const known = named[language] ?? language
  const code = hljs.getLanguage(known) ? hljs.highlight(text, { language: known }).value : escapeHtml(text)
  return `<pre tabindex="0"><code>${code}</code></pre>\n`
}
