import { textOf } from './html.ts'
import type { Section } from './section.ts'

/** A page of the site, without what all pages have. */
export interface Page {
  /** Where it lies in the site, like `guides/sdk.html` */
  readonly path: string
  /** Its heading, as a text */
  readonly title: string
  /** What stands above the heading: where the page belongs */
  readonly kind?: string
  /** The article, with its heading */
  readonly html: string
  /** Whether search finds it: usually all of it, else what stands below its heading, or nothing */
  readonly searched?: 'beginning' | 'no'
}

export interface Heading {
  readonly depth: number
  /** Its anchor; the heading of the page needs none */
  readonly id: string
  readonly title: string
}

const heading = /<h([1-4])(?: id="([^"]*)")?>(.*?)<\/h\1>/gs

export const headingsOf = (html: string): Heading[] =>
  Array.from(html.matchAll(heading), ([, depth, id = '', title = '']) => ({
    depth: Number(depth),
    id,
    title: textOf(title),
  }))

/** What search knows of a page. Parts with the class `uses` only say where something occurs, and are left out. */
export const sectionsOf = ({ path, title, html, searched }: Page): Section[] => {
  if (searched === 'no') return []
  const text = html.replace(/<details class="uses">.*?<\/details>/gs, '')
  const starts = [...text.matchAll(heading)]
  return starts.flatMap((start, index): Section[] => {
    const [whole, depth, id, name = ''] = start
    const body = textOf(text.slice(start.index + whole.length, starts[index + 1]?.index))
    if (depth === '1') return [{ at: path, title, text: body }]
    if (searched === 'beginning') return []
    return body ? [{ at: id ? `${path}#${id}` : path, title: textOf(name), of: title, text: body }] : []
  })
}
