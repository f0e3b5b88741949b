import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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

/** Makes the site, checks it, and writes it into a folder if it is right. */
export const makeSite = async (folder?: string): Promise<Made> => {
  const { files, pages, sections } = await buildSite()
  const { problems: broken, outside } = checkLinks(files)
  const problems = [...broken, ...brokenRules(files), ...unanswered(sections)]
  if (folder && problems.length === 0) {
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }
  const bytes = Array.from(files.values(), content => Buffer.byteLength(content)).reduce((sum, size) => sum + size, 0)
  return { problems, outside, pages, bytes }
}
