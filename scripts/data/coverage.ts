// Makes docs/data-coverage.md, which says what the open data set has, out of prisma/data.
//
//   pnpm coverage           writes it
//   pnpm coverage --check   writes nothing, and fails when the committed page is out of date
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readDataset } from '../../packages/server/src/store/seed/read.ts'
import { coveragePage } from './coverage-page.ts'

const page = 'docs/data-coverage.md'
const text = coveragePage(await readDataset('prisma/data'))
const isStale = !existsSync(page) || readFileSync(page, 'utf8') !== text

if (isStale && process.argv.includes('--check')) {
  console.error(`Out of date: ${page}. Run pnpm coverage, look at the difference and commit it.`)
  process.exitCode = 1
} else {
  writeFileSync(page, text)
  console.log(isStale ? `Written: ${page}` : 'The page on the coverage of the data set is up to date.')
}
