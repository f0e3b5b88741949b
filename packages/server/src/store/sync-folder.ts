import { open } from 'node:fs/promises'

/** Writes the new entry of a folder to the disk too, on systems where a folder can be synced. */
export const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
