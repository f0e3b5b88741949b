import { statusOf } from '../../packages/server/src/store/seed/check.ts'
import type { Dataset } from '../../packages/server/src/store/seed/shape.ts'

/** What the page on coverage counts. */
export interface Figures {
  readonly agreements: number
  readonly inForce: number
  readonly partnerships: number
  readonly sisterCities: number
  readonly engagements: number
  readonly sources: number
  readonly provincialPapers: number
  readonly provincesWithPapers: number
  readonly provincialTies: number
  readonly provincesWithTies: number
  readonly pairsWithVietnam: number
  readonly citiesOfBangkok: number
  readonly undated: number
  readonly listsOnly: number
  readonly singleSource: number
  readonly withoutSectors: number
  readonly undatedSources: number
  readonly withoutThaiTitle: number
}

const bangkok = 'TH-10'
const derivedLists = /^(hekman|wikidata|liquisearch)-/

export function figuresOf(dataset: Dataset): Figures {
  const { agreements, partnerships, sisterCities, engagements, sources, edition } = dataset
  const tieOf = (id: string) => partnerships.find(tie => tie.id === id)!
  const shown = agreements.filter(({ events }) => events.some(({ kind }) => kind === 'SIGNED' || kind === 'REPORTED'))
  const shownTies = new Set(shown.map(({ partnershipId }) => partnershipId))
  const provincial = partnerships.filter(tie => tie.municipalityId === null && tie.provinceId !== bangkok)
  const provincialPapers = shown.filter(({ partnershipId }) => provincial.includes(tieOf(partnershipId)))
  const undated = agreements.filter(({ signedOn }) => signedOn === null)
  const provincesOf = (ties: Dataset['partnerships']) => new Set(ties.map(({ provinceId }) => provinceId)).size
  return {
    agreements: agreements.length,
    inForce: agreements.filter(agreement => statusOf(agreement, edition.version) === 'IN_FORCE').length,
    partnerships: partnerships.length,
    sisterCities: sisterCities.length,
    engagements: engagements.length,
    sources: sources.length,
    provincialPapers: provincialPapers.length,
    provincesWithPapers: provincesOf(provincialPapers.map(({ partnershipId }) => tieOf(partnershipId))),
    provincialTies: provincial.length,
    provincesWithTies: provincesOf(provincial),
    pairsWithVietnam: partnerships.filter(
      ({ id, sisterCityId }) =>
        shownTies.has(id) && sisterCities.some(city => city.id === sisterCityId && city.countryCode === 'VN'),
    ).length,
    citiesOfBangkok: partnerships.filter(({ id, provinceId }) => provinceId === bangkok && shownTies.has(id)).length,
    undated: undated.length,
    listsOnly: undated.filter(paper => paper.sources.every(source => derivedLists.test(source))).length,
    singleSource: agreements.filter(paper => paper.sources.length === 1).length,
    withoutSectors: agreements.filter(({ sectors }) => sectors.length === 0).length,
    undatedSources: sources.filter(({ publishedOn }) => publishedOn === null).length,
    withoutThaiTitle: engagements.filter(({ titleTh }) => titleTh === null).length,
  }
}
