import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assertNothingLost } from '../database/lost-data.ts'
import { prismaFolder } from '../database/migrate/migrations.ts'
import type { Query } from '../database/migrate/record.ts'
import { entryRules } from '../records/entry-rules.ts'

// Whether a register has the open data set that comes with the server, without reading the data set: that takes longer than
// all else that a server does when it starts on a register that is there.

export const openDataFolder = join(prismaFolder, 'data')

/** In the folder of the data set; `pnpm codegen` makes it. */
export const digestFile = 'digest.json'

export interface OpenDataDigest {
  /** Of the bytes of the files */
  readonly files: string
  /** Of the rows that are made of them, as `dataset.digest` has it */
  readonly rows: string
}

export const filesDigest = async (folder: string): Promise<string> => {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json') && name !== digestFile).sort()
  const contents = await Promise.all(names.map(name => readFile(join(folder, name))))
  const hash = createHash('sha256')
  for (const [i, name] of names.entries()) hash.update(`${name}\0`).update(contents[i]!)
  return hash.digest('hex')
}

/**
 * Whether the register has these rows, and search entries of the present rules. False also when that is not known, because
 * the files are others than those that the digest is of.
 * @throws StoreError when the register lost data
 */
export const hasOpenData = async (query: Query, folder = openDataFolder): Promise<boolean> => {
  await assertNothingLost(query)
  const known: OpenDataDigest = JSON.parse(await readFile(join(folder, digestFile), 'utf8'))
  if ((await filesDigest(folder)) !== known.files) return false
  const [loaded] = await query('SELECT digest, entry_rules FROM dataset')
  return loaded?.['digest'] === known.rows && loaded['entry_rules'] === entryRules
}
