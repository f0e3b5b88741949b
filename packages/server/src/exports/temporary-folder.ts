import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdFolder, isAbandoned } from '../store/database/lock/hold-folder.ts'

const prefix = 'sister-city-graph-exports-'

/** A folder that ends with the process. It is held, so that no other process takes it for a leftover. */
export const makeTemporaryFolder = async (): Promise<string> => {
  await removeLeftovers()
  const made = mkdtempSync(join(tmpdir(), prefix))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  await holdFolder(made)
  return made
}

/** Folders of processes that were killed before they could remove them. */
const removeLeftovers = async (): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const path = join(tmpdir(), name)
    if (name.startsWith(prefix) && (await isAbandoned(path).catch(() => false)))
      await rm(path, { recursive: true, force: true }).catch(() => {})
  }
}
