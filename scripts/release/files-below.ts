import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The files in a folder and those inside it, without links. */
export const filesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap(entry => {
    const inner = join(path, entry.name)
    return entry.isDirectory() ? filesBelow(inner) : entry.isFile() ? [inner] : []
  })
