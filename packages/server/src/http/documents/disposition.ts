import { create } from 'content-disposition'
import { mediaTypes } from '../../store/files/media-type.ts'

/** In characters, so that the name with its ending fits the file systems of clients. */
const longestName = 60

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a file name must not have
const unfit = /[\u0000-\u001F\u007F<>:"/\\|?*]+/g

/**
 * The header under whose name a document is saved, made of its title (RFC 6266). A title in other letters than Latin ones
 * is there whole (RFC 8187), and for old clients the hash.
 */
export const dispositionOf = (title: string, mediaType: string, sha256: string): string => {
  const ending = mediaTypes[mediaType] ?? 'bin'
  const name = [...title.replace(unfit, ' ').replace(/\s+/g, ' ')]
    .slice(0, longestName)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return create(`${name || sha256.slice(0, 12)}.${ending}`, { fallback: `${sha256.slice(0, 12)}.${ending}` })
}
