import GithubSlugger from 'github-slugger'
import { Marked, type RendererObject } from 'marked'
import { codeBlock } from './highlight.ts'
import { escapeHtml, textOf } from './html.ts'
import { tiesOf } from './ties.ts'

/** What the words of a document lead to. */
export interface Links {
  /** The address for a link of the document */
  to(link: string): string
  /** The address of what a piece of code names, like `Agreement` or `Agreement.status` */
  named?(code: string): string | undefined
}

export interface Prose {
  block(text: string): string
  inline(text: string): string
}

/** Makes HTML of Markdown. Anchors of headings are those that GitHub makes. */
export const proseWith = (links: Links): Prose => {
  const slugger = new GithubSlugger()
  // A link in a link is not HTML.
  let inLink = false
  const code = (text: string): string => {
    const address = inLink ? undefined : links.named?.(text)
    const html = `<code>${escapeHtml(text)}</code>`
    return address === undefined ? html : `<a href="${escapeHtml(address)}">${html}</a>`
  }
  const renderer: RendererObject = {
    heading({ tokens, depth }) {
      const html = this.parser.parseInline(tokens)
      return depth === 1 ? `<h1>${html}</h1>\n` : `<h${depth} id="${slugger.slug(textOf(html))}">${html}</h${depth}>\n`
    },
    code({ text, lang }) {
      return lang === 'mermaid' ? tiesOf(text, code) : codeBlock(text, lang)
    },
    codespan: ({ text }) => code(text),
    link({ href, tokens }) {
      inLink = true
      const html = this.parser.parseInline(tokens)
      inLink = false
      return `<a href="${escapeHtml(links.to(href))}">${html}</a>`
    },
    image: ({ href, text }) => `<img src="${escapeHtml(links.to(href))}" alt="${escapeHtml(text)}">`,
    // Documents are written in Markdown alone; what looks like a tag is text. Remarks say that a page is made.
    html: ({ text }) => (text.startsWith('<!--') ? '' : escapeHtml(text)),
  }
  const marked = new Marked({ renderer })
  const table = (html: string) =>
    html
      .replaceAll('<table>', '<div class="table" role="group" aria-label="Table" tabindex="0"><table>')
      .replaceAll('</table>', '</table></div>')
  return {
    block: text => table(marked.parse(text, { async: false })),
    inline: text => marked.parseInline(text, { async: false }),
  }
}
