import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readList } from '../../packages/cli/src/compare/read-list.ts'
import { told } from '../../packages/cli/src/compare/told.ts'
import { type AgreementFilter, type Client, compare } from '../../packages/sdk/src/index.ts'

const folder = 'prisma/comparisons'

/** A list that somebody else made. */
interface List {
  readonly file: string
  readonly title: string
  /** Id in prisma/data/sources.json */
  readonly source: string
  readonly note: string
  /** The part of the register that it is about */
  readonly filter: AgreementFilter
}

interface Source {
  readonly id: string
  readonly title: string
  readonly publisher?: string
  readonly url: string
}

/** docs/comparisons.md: the lists, held against the register of the client, which has the open data set. */
export const comparisonsPage = async (client: Client): Promise<string> => {
  const lists = JSON.parse(await readFile(join(folder, 'lists.json'), 'utf8')) as List[]
  const sources = JSON.parse(await readFile('prisma/data/sources.json', 'utf8')) as Source[]
  const rows: string[] = []
  const sections: string[] = []
  for (const { file, title, source: id, note, filter } of lists) {
    const source = sources.find(each => each.id === id)
    if (!source) throw new Error(`${file} names the source ${id}, which is not in prisma/data/sources.json`)
    const list = readList(await readFile(join(folder, file), 'utf8'), file)
    const found = await compare(
      client,
      list.map(({ paper }) => paper),
      filter,
    )
    const count = (standing: string): number => found.papers.filter(paper => paper.standing === standing).length
    const counts = ['SAME', 'DIFFERENT', 'DOUBTFUL', 'MISSING'].map(count)
    rows.push(
      `| [${title}](#${anchor(title)}) | ${list.length} | ${counts.join(' | ')} | ${found.onlyInRegister.length} |`,
    )
    const publisher = source.publisher === undefined ? '' : `, ${source.publisher}`
    sections.push(
      `## ${title}\n\n[${source.title}](${source.url})${publisher}. ${note}\n\n\`\`\`text\n${told(found, list).trim()}\n\`\`\`\n`,
    )
  }
  return `${head}\n${rows.join('\n')}\n\n${notFound}\n${sections.join('\n')}`
}

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

const head = `# Lists of others beside the register

Made by \`npx pnpm@10 comparisons\`: [\`scg compare\`](guides/cli.md#a-list-of-your-own) on lists that others made, each in
\`prisma/comparisons\` with the names and dates that it prints. A list of a day is held against what the register says was there on that day.

All of these were read when the data set was made, so that they agree says less than where they do not. "Doubtful" is mostly one of two
things: a name that is spelt otherwise, and a list of ties beside a register of papers, of which a tie may have several. Then
nothing is matched, and all that are as likely are named. "Not on the register" with a spelling too far from ours needs an alias.

| list | lines | the same | different | doubtful | missing | only on the register |
|---|---|---|---|---|---|---|`

const notFound = `## What could not be held against it

- **Bangkok's own list of 36**: its page, as far as it could be read, gives the number and no names.
- **The study's 90 agreements of 38 provinces** ([2024](https://ph01.tci-thaijo.org/index.php/nakhara/article/view/255719)): the abstract
  has the totals alone.
- **CLAIR's and GAOK's rows with Thailand**: no page with them could be looked up, though both were looked for twice, by the names
  of the bodies and by those of the places.
- **Wikidata's P190**: the [crawl of 2016](https://github.com/L3viathan/sister-cities) has pairs of ids without dates, and was not read as a
  whole. What the data set cites from it would agree with itself. Two newer extracts that were found hold samples without Thailand.
- **The 17 to 19 pairs with Vietnam** that the embassy counts: nobody names them. Those that the data set has were found one by one.
`
