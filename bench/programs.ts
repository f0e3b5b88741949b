import { fileURLToPath } from 'node:url'

/** The arguments with which Node.js runs one of the programs in `packages`, such as `server/src/main.ts`. */
export type Programs = (script: string) => readonly string[]

/** As `pnpm start` and others do it. Tests, which start many, have them compiled. */
export const fromSource: Programs = script => [
  '--import',
  'tsx',
  fileURLToPath(new URL(`../packages/${script}`, import.meta.url)),
]
