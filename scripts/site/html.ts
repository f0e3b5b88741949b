import { posix } from 'node:path'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as it stands in HTML, between tags or in quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, char => entities[char]!)

const blocks = /<\/?(p|h\d|li|ul|ol|pre|td|th|tr|table|div|dt|dd|dl|section|details|summary|blockquote)\b[^>]*>/g

/** The text of HTML that was made here: without tags, each block apart from the next. */
export const textOf = (html: string): string =>
  html
    .replace(blocks, ' ')
    .replace(/<[^>]*>/g, '')
    // As it is written by the program that colours code.
    .replaceAll('&#x27;', "'")
    .replace(/&(?:#39|quot|lt|gt|amp);/g, entity => Object.keys(entities).find(char => entities[char] === entity)!)
    .replace(/\s+/g, ' ')
    .trim()

/** How a page of the site names another: relative, so that the site works in any folder and without a server. */
export const hrefFrom = (from: string, to: string): string => {
  const [path = '', anchor] = to.split('#')
  const relative = path === from ? '' : posix.relative(posix.dirname(from), path)
  return anchor ? `${relative}#${anchor}` : relative || posix.basename(path)
}

/** Says which words are Thai, so that a screen reader reads them as such. */
export const markThai = (html: string): string =>
  html.replace(/<[^>]*>|[\u0E00-\u0E7F]+(?:[ \d]+[\u0E00-\u0E7F]+)*/g, part =>
    part.startsWith('<') ? part : `<span lang="th">${part}</span>`,
  )
