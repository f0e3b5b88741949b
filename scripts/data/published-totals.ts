import type { Figures } from './coverage-figures.ts'

interface PublishedTotal {
  readonly what: string
  /** As published, with its date where the words need one */
  readonly total: string
  /** Id of the source in prisma/data/sources.json */
  readonly source: string
  /** What of the data set it is held against */
  readonly figure: keyof Figures
}

/** What others have counted of what the data set is about. */
export const published: readonly PublishedTotal[] = [
  {
    what: 'sister-city agreements of provinces',
    total: '90 (2024)',
    source: 'nakhara-sister-city-policy',
    figure: 'provincialPapers',
  },
  {
    what: 'provinces that have one',
    total: '38 (2024)',
    source: 'nakhara-sister-city-policy',
    figure: 'provincesWithPapers',
  },
  { what: 'sister cities of Bangkok', total: '36', source: 'bma-list-36', figure: 'citiesOfBangkok' },
  { what: 'pairs with Vietnam', total: '17 (August 2019)', source: 'vnplus-udon-2019', figure: 'pairsWithVietnam' },
  { what: 'pairs with Vietnam', total: '18 (April 2022)', source: 'vnplus-twins-2022', figure: 'pairsWithVietnam' },
  { what: 'pairs with Vietnam', total: '17 (October 2022)', source: 'vnplus-phuket-2022', figure: 'pairsWithVietnam' },
  {
    what: 'pairs with Vietnam',
    total: '19 (November 2022)',
    source: 'khonkaenlink-da-nang-2022',
    figure: 'pairsWithVietnam',
  },
  {
    what: 'pairs with Vietnam',
    total: '19 (March 2023)',
    source: 'baoquocte-chiang-mai-2023',
    figure: 'pairsWithVietnam',
  },
]

/** The edition of the data set before the one that is there, counted in the same way. */
export const earlier: { readonly version: string; readonly figures: Figures } = {
  version: '2026-11-29',
  figures: {
    agreements: 168,
    inForce: 89,
    partnerships: 146,
    sisterCities: 131,
    engagements: 52,
    sources: 283,
    provincialPapers: 60,
    provincesWithPapers: 24,
    provincialTies: 79,
    provincesWithTies: 32,
    pairsWithVietnam: 12,
    citiesOfBangkok: 41,
    undated: 71,
    listsOnly: 11,
    singleSource: 75,
    withoutSectors: 81,
    undatedSources: 91,
    withoutThaiTitle: 0,
  },
}
