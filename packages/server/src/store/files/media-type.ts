import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'

/** The media types of files that the register keeps, and the ending of the names under which they are given out. */
export const mediaTypes: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/plain': 'txt',
}

/** What a file is, by its bytes; null when it is nothing that could be told. Text is UTF-8 without control characters. */
export const mediaTypeOf = async (path: string): Promise<string | null> => {
  const found = await fileTypeFromFile(path)
  if (found) return found.mime
  return (await isPlainText(path)) ? 'text/plain' : null
}

const pieceSize = 256 * 1024

const isPlainText = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for await (const piece of file.createReadStream({ highWaterMark: pieceSize, autoClose: false }))
      if (control.test(decoder.decode(piece as Uint8Array, { stream: true }))) return false
    return !control.test(decoder.decode())
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  } finally {
    await file.close()
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a text must not have
const control = /[\u0000-\u0008\u000B\u000E-\u001F\u007F]/
