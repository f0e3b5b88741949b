import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Removes the declarations that no entry leads to: those of modules that only other modules use. */
export function keepDeclarations(folder: string, entries: readonly string[]): void {
  const kept = new Set<string>()
  const keep = (file: string): void => {
    if (kept.has(file)) return
    kept.add(file)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/ from '(\.{1,2}\/.+?)\.(?:d\.)?ts'/g))
      keep(join(file, '..', `${path}.d.ts`))
  }
  for (const entry of entries) keep(join(folder, `${entry}.d.ts`))
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.d.ts') && !kept.has(join(folder, name))) rmSync(join(folder, name))
}
