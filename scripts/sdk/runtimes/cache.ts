import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../examples-project.ts'
import { root } from '../paths.ts'

/** Runtimes and compilers are large, so they stay for the next run; removing the folder is safe at any time. */
const cache = join(root, 'node_modules/.cache/runtimes')

/**
 * Installs packages beside the repository's own, which so does not depend on them.
 *
 * @param packages specifiers by the name that each gets, pinned to a version
 * @returns the folder that has them by name
 */
export async function fetchPackages(packages: Readonly<Record<string, string>>): Promise<string> {
  const modules = join(cache, 'node_modules')
  const missing = Object.entries(packages).filter(([name, spec]) => !isThere(join(modules, name), spec))
  if (missing.length > 0) {
    console.log(
      `Installing ${missing.map(([name, spec]) => (spec.startsWith('npm:') ? spec.slice(4) : `${name}@${spec}`)).join(', ')} …`,
    )
    mkdirSync(cache, { recursive: true })
    const manifest = join(cache, 'package.json')
    const dependencies = { ...dependenciesIn(manifest), ...Object.fromEntries(missing) }
    writeFileSync(manifest, JSON.stringify({ private: true, dependencies }))
    await install(cache)
  }
  return modules
}

function dependenciesIn(manifest: string): Record<string, string> {
  return readJson(manifest)?.dependencies ?? {}
}

function isThere(folder: string, spec: string): boolean {
  // Some of the packages of Node.js have a version with a "v".
  return readJson(join(folder, 'package.json'))?.version?.replace(/^v/, '') === spec.slice(spec.lastIndexOf('@') + 1)
}

function readJson(file: string): { version?: string; dependencies?: Record<string, string> } | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
