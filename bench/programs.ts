import { fileURLToPath } from 'node:url'

/** The arguments with which Node.js runs one of the programs in `packages`, such as `server/src/main.ts`. */
export type Programs = (script: string) => readonly string[]

/** Compiled when it starts. Tests, which start many, have them compiled before. */
export const fromSource: Programs = script => [
  '--import',
  'tsx',
  fileURLToPath(new URL(`../packages/${script}`, import.meta.url)),
]

/** Registers to begin with, for whom it is not about how they are made. */
export interface Origin {
  /** A database to copy */
  readonly template?: string
  readonly makeFolder?: (dataDir: string) => Promise<void>
}
