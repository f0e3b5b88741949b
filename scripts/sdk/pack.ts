// Packs the SDK as it would be published.
//
//   pnpm pack:sdk [folder]   builds it and writes the tarball, into the current folder when none is named
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packInto } from '../pnpm.ts'
import { sdk } from './paths.ts'

/** Builds and packs the SDK and returns the path of the tarball. */
export const packSdk = (folder: string): Promise<string> => packInto(folder, sdk, 'pack:sdk')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(await packSdk(resolve(process.argv[2] ?? '.')))
