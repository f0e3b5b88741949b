// Packs the command line as it would be published. It needs the package of the SDK beside it: pnpm pack:sdk.
//
//   pnpm pack:cli [folder]   builds it and writes the tarball, into the current folder when none is named
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { packInto } from '../../../scripts/pnpm.ts'

/** Builds and packs the command line and returns the path of the tarball. */
export const packCli = (folder: string): Promise<string> =>
  packInto(folder, fileURLToPath(new URL('..', import.meta.url)), 'pack:cli')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(await packCli(resolve(process.argv[2] ?? '.')))
