// Makes the site of the documents: the guides, the schema type by type, the SDK, and a search over all of them. Looks up
// every link and anchor, and fails when one leads nowhere. Nothing is published.
//
//   pnpm site [FOLDER]   into a folder that is not there yet; without it, into none
//   pnpm site --outside  also lists what leads out of the site, with the pages; nobody is asked whether it is there
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeSite } from './make.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { outside: { type: 'boolean' } } })
const folder = positionals[0] && resolve(positionals[0])
if (folder && existsSync(folder)) {
  console.error(`${positionals[0]} is there already. Name a folder that is not, or remove it.`)
  process.exit(1)
}
const { problems, outside, pages, bytes } = await makeSite(folder)
for (const problem of problems) console.error(problem)
if (values.outside) for (const [link, from] of outside) console.log(`${link}\n  from ${from.join(', ')}`)
if (problems.length > 0) process.exitCode = 1
else
  console.log(
    `The site has ${pages} pages, ${(bytes / 1e6).toFixed(1)} MB. Its links lead somewhere; ${outside.size} lead out of it.${folder ? ` It is in ${positionals[0]}.` : ''}`,
  )
