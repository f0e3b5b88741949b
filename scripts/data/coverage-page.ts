import { statusOf } from '../../packages/server/src/store/seed/check.ts'
import type { Dataset } from '../../packages/server/src/store/seed/shape.ts'
import { figuresOf } from './coverage-figures.ts'
import { earlier, published } from './published-totals.ts'

/** docs/data-coverage.md: what the data set has, beside its earlier edition and what others have counted. */
export function coveragePage(dataset: Dataset): string {
  const { edition, sources } = dataset
  const figures = figuresOf(dataset)
  const compared = published.map(({ what, total, source, figure }) => [
    what,
    total,
    linkTo(sources, source),
    earlier.figures[figure],
    figures[figure],
  ])
  return `${[
    '# What the data set covers',
    `Made from \`prisma/data\` by \`npx pnpm@10 coverage\`: edition of ${edition.version}, beside that of ${earlier.version}. What the words
mean is in [the data set's README](../prisma/data/README.md). A tie that is missing here may well exist.`,
    '## Beside published totals',
    table(['', 'published', 'by', earlier.version, edition.version], compared),
    `A tie or a paper counts here when a source reports its signature (\`SIGNED\`) or lists it (\`REPORTED\`), not when it was only
proposed. The study does not name its 90 agreements, nor does Bangkok's page, as far as it could be read, its 36 cities, and the embassy
names none of its pairs. So nobody can tell which are missing.`,
    '## What is there',
    table(
      ['', earlier.version, edition.version],
      (Object.keys(labels) as (keyof typeof labels)[]).map(key => [labels[key], earlier.figures[key], figures[key]]),
    ),
    '## What is weak',
    table(
      ['', earlier.version, edition.version],
      (Object.keys(weak) as (keyof typeof weak)[]).map(key => [weak[key], earlier.figures[key], figures[key]]),
    ),
    '## By province',
    'Partnerships of the province itself and of municipalities in it, and papers by their status on the day of the edition.',
    table(
      ['province', 'its own ties', 'of municipalities', 'in force', 'listed', 'proposed', 'ended'],
      byProvince(dataset),
    ),
    `Nothing is on record for ${withoutTies(dataset).join(', ')}.`,
    '## Pairs with Vietnam',
    table(['Thai party', 'Vietnamese party', 'papers'], pairsWith('VN', dataset)),
  ].join('\n\n')}\n`
}

const labels = {
  agreements: 'papers',
  inForce: 'of these in force',
  partnerships: 'pairs of a Thai and a foreign party',
  sisterCities: 'foreign parties',
  provincialPapers: 'papers of provinces other than Bangkok, signed or listed',
  provincesWithPapers: 'provinces with such a paper',
  provincialTies: 'pairs of provinces other than Bangkok, proposed ones included',
  provincesWithTies: 'provinces with such a pair',
  engagements: 'engagements',
  sources: 'sources',
} as const

const weak = {
  undated: 'papers without a date of signature',
  listsOnly: 'of these known from lists derived from Wikipedia or Wikidata alone',
  singleSource: 'papers with a single source',
  withoutSectors: 'papers without sectors',
  undatedSources: 'sources without a date',
  withoutThaiTitle: 'engagements without a Thai title',
} as const

type Cell = string | number
const table = (head: readonly Cell[], rows: readonly (readonly Cell[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

function linkTo(sources: Dataset['sources'], id: string): string {
  const source = sources.find(each => each.id === id)
  if (!source?.url) throw new Error(`${id} is no source with an address.`)
  return `[${source.publisher ?? source.title}](${source.url})`
}

function byProvince(dataset: Dataset): Cell[][] {
  return dataset.provinces.flatMap(({ id, nameEn }) => {
    const ties = dataset.partnerships.filter(({ provinceId }) => provinceId === id)
    if (ties.length === 0) return []
    const statuses = dataset.agreements
      .filter(({ partnershipId }) => ties.some(tie => tie.id === partnershipId))
      .map(agreement => statusOf(agreement, dataset.edition.version))
    const count = (...wanted: string[]) => statuses.filter(status => wanted.includes(status)).length
    const own = ties.filter(({ municipalityId }) => municipalityId === null).length
    return [
      [
        nameEn,
        own,
        ties.length - own,
        count('IN_FORCE', 'SIGNED'),
        count('REPORTED'),
        count('PROPOSED', 'IN_APPROVAL', 'APPROVED'),
        count('EXPIRED', 'TERMINATED', 'SUPERSEDED', 'ABANDONED'),
      ],
    ]
  })
}

const withoutTies = ({ provinces, partnerships }: Dataset): string[] =>
  provinces.filter(({ id }) => !partnerships.some(({ provinceId }) => provinceId === id)).map(({ nameEn }) => nameEn)

function pairsWith(
  country: string,
  { partnerships, provinces, municipalities, sisterCities, agreements, edition }: Dataset,
) {
  return partnerships.flatMap(({ id, provinceId, municipalityId, sisterCityId }) => {
    const city = sisterCities.find(each => each.id === sisterCityId)
    if (city?.countryCode !== country) return []
    const party =
      municipalities.find(each => each.id === municipalityId) ?? provinces.find(each => each.id === provinceId)
    const papers = agreements
      .filter(({ partnershipId }) => partnershipId === id)
      .map(agreement => `${agreement.signedOn ?? 'undated'}, ${statusOf(agreement, edition.version)}`)
    return [[party?.nameEn ?? '', city.nameEn, papers.join('; ')]]
  })
}
