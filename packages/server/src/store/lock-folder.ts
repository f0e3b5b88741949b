import { holdFolder } from './lock/hold-folder.ts'

/** Keeps every other process away from an embedded register for a while. Returns how to let go. */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => (await holdFolder(folder)).release
