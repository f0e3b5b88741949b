import { ExportRefusal } from '../../exports/export-refusal.ts'
import { type Format, formats } from '../../exports/manifest.ts'

/**
 * The format that a manifest is asked for with `?format=`, so that it names no other files; null for all.
 * @throws ExportRefusal
 */
export const askedFormat = (path: string | undefined, asked: URLSearchParams): Format | null => {
  const [given, ...more] = asked.getAll('format')
  if (given === undefined) return null
  // One that is ignored would look as if it had been followed.
  if (path !== 'manifest.json') throw refused('format: only manifest.json can be asked for the files of one format.')
  const format = formats.find(each => each === given)
  if (!format || more.length > 0) throw refused(`format: give one of ${formats.join(', ')}, once.`)
  return format
}

const refused = (message: string): ExportRefusal => new ExportRefusal(400, 'BAD_INPUT', message)
