import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { blocksOf } from '../../packages/server/test/blocks.ts'
import { run } from './examples-project.ts'
import { root } from './paths.ts'

/** Writes the programs in TypeScript of the guide to frameworks, named by their headings: `vue-1.ts`. Returns their names. */
export function writeGuide(project: string): string[] {
  const text = readFileSync(join(root, 'docs/guides/graphql-clients.md'), 'utf8')
  const lines = text.split('\n')
  const folder = join(project, 'guide')
  mkdirSync(folder)
  const counts: Record<string, number> = {}
  return blocksOf(text).flatMap(({ language, line, text }) => {
    if (!/^tsx?$/.test(language)) return []
    const heading = lines.slice(0, line).findLast(line => line.startsWith('## ')) ?? ''
    const slug = heading.slice(3).toLowerCase().replaceAll(/\W+/g, '-')
    counts[slug] = (counts[slug] ?? 0) + 1
    const name = `${slug}-${counts[slug]}.${language}`
    writeFileSync(join(folder, name), `${text}\n`)
    return [name]
  })
}

/** Runs `try.tsx` of a project, made into one program as a bundler would, but for what npm has installed. */
export async function tryGuide(project: string, endpoint: string): Promise<string> {
  const outfile = join(project, 'dist/try.js')
  const options = { bundle: true, splitting: false, platform: 'node', format: 'esm', jsx: 'automatic' } as const
  await build({
    ...options,
    entryPoints: [join(project, 'try.tsx')],
    outfile,
    packages: 'external',
    logLevel: 'silent',
  })
  return run(project, 'node', outfile, endpoint)
}
