// Makes the site of the documents: the guides, the schema type by type, the SDK, and a search over all of them. Looks up
// every link and anchor, and fails when one leads nowhere. Nothing is published.
//
//   pnpm site [FOLDER]   into a folder that is not there yet; without it, into none
//   pnpm site --outside  also lists what leads out of the site, with the pages; nobody is asked whether it is there
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { buildSite } from './build.ts'
import { checkLinks } from './links.ts'
import { unanswered } from './questions.ts'
import { brokenRules } from './rules.ts'

export interface Made {
  /** A sentence for each thing that is wrong; then nothing was written */
  readonly problems: readonly string[]
  readonly outside: ReadonlyMap<string, readonly string[]>
  readonly pages: number
  readonly bytes: number
}

/** Makes the site, checks it, and writes it if it is right. */
export const makeSite = async (folder?: string): Promise<Made> => {
  const { files, pages, sections } = await buildSite()
  const { problems: broken, outside } = checkLinks(files)
  const problems = [...broken, ...brokenRules(files), ...unanswered(sections)]
  if (folder && problems.length === 0) {
    mkdirSync(folder)
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }
  const bytes = Array.from(files.values(), content => Buffer.byteLength(content)).reduce((sum, size) => sum + size, 0)
  return { problems, outside, pages, bytes }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { outside: { type: 'boolean' } } })
  const folder = positionals[0] && resolve(positionals[0])
  const { problems, outside, pages, bytes } = await makeSite(folder)
  for (const problem of problems) console.error(problem)
  if (values.outside) for (const [link, from] of outside) console.log(`${link}\n  from ${from.join(', ')}`)
  if (problems.length > 0) process.exitCode = 1
  else
    console.log(
      `The site has ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB. Its links lead somewhere; ${outside.size} lead out of it.${folder ? ` It is in ${positionals[0]}.` : ''}`,
    )
}
