import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject } from 'vitest'
import type { Programs } from '../../../bench/programs.ts'

// The programs as global-setup.ts has compiled them, for other processes.

/** The arguments with which Node.js runs the program `src/name.ts`. */
export const program = (name: string): string[] => ['--liftoff-only', join(inject('programs'), `${name}.js`)]

/** The same, for what is shared with the benches. */
export const programs: Programs = script => program(script.replace(/^server\/src\/(.+)\.ts$/, '$1'))

/** The address of the module `src/name.ts`. */
export const compiled = (name: string): string => pathToFileURL(join(inject('programs'), `${name}.js`)).href
