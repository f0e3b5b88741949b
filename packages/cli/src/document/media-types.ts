import { UsageError } from '../exit.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

/** What the register takes, by the endings of names. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': `${office}.wordprocessingml.document`,
  '.xlsx': `${office}.spreadsheetml.sheet`,
  '.pptx': `${office}.presentationml.presentation`,
  '.odt': `${open}.text`,
  '.ods': `${open}.spreadsheet`,
  '.odp': `${open}.presentation`,
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.txt': 'text/plain',
}

/** @throws UsageError for an ending that the register does not take */
export function mediaTypeFor(ending: string): string {
  const found = mediaTypes[ending.toLowerCase()]
  if (!found)
    throw new UsageError(`The register takes no "${ending}" files: there are ${Object.keys(mediaTypes).join(', ')}.`)
  return found
}
