import { mkdir, rm } from 'node:fs/promises'
import { makeTemporaryFolder } from './temporary-folder.ts'

/** The folder for the files of exports, made when it is first needed; a failure is tried again the next time. */
export const exportFolder = (given: string | undefined): (() => Promise<string>) => {
  let folder: Promise<string> | undefined
  return () => {
    folder ??= open(given).catch(error => {
      folder = undefined
      throw error
    })
    return folder
  }
}

const open = async (given: string | undefined): Promise<string> => {
  if (given === undefined) return makeTemporaryFolder()
  // What an earlier process left may be of another register.
  await rm(given, { recursive: true, force: true })
  await mkdir(given, { recursive: true })
  return given
}
