import { normalise, words } from '../../register/thai.ts'
import type { Dataset } from './shape.ts'

type Text = string | null
type Named = { nameEn: Text; nameTh: Text; nameLocal?: Text; aliases?: readonly string[] }

/** What search can find: one entry for each node of these types, named as in the GraphQL schema. */
export const searchEntries = (dataset: Dataset) => {
  const countries = new Map(dataset.countries.map(country => [country.code, namesOf(country)]))
  const provinces = new Map(dataset.provinces.map(province => [province.id, provinceNames(province)]))
  const municipalities = new Map(dataset.municipalities.map(municipality => [municipality.id, namesOf(municipality)]))
  const cities = new Map(dataset.sisterCities.map(city => [city.id, namesOf(city)]))
  const placesOf = new Map(
    dataset.partnerships.map(({ id, provinceId, municipalityId, sisterCityId }) => [
      id,
      [
        ...(municipalityId === null ? [] : municipalities.get(municipalityId)!),
        ...provinces.get(provinceId)!,
        ...cities.get(sisterCityId)!,
      ],
    ]),
  )

  return [
    ...dataset.provinces.map(province => entry('Province', province.id, provinces.get(province.id)!)),
    ...dataset.municipalities.map(({ id, provinceId, note }) =>
      entry('Municipality', id, municipalities.get(id)!, provinces.get(provinceId), [note]),
    ),
    ...dataset.sisterCities.map(({ id, countryCode, note }) =>
      entry('SisterCity', id, cities.get(id)!, [], [...countries.get(countryCode)!, note]),
    ),
    ...dataset.agreements.map(agreement =>
      entry(
        'Agreement',
        agreement.id,
        [agreement.titleEn, agreement.titleTh, agreement.titleLocal],
        placesOf.get(agreement.partnershipId),
        [
          isAbbreviation(agreement.kind) ? agreement.kind : null,
          agreement.otherSector,
          agreement.signedAt,
          agreement.thaiSignatory,
          agreement.partnerSignatory,
          agreement.note,
        ],
      ),
    ),
    ...dataset.engagements.map(engagement =>
      entry(
        'Engagement',
        engagement.id,
        [engagement.titleEn, engagement.titleTh, engagement.titleLocal],
        [...provinces.get(engagement.provinceId)!, ...engagement.sisterCities.flatMap(id => cities.get(id)!)],
        [engagement.fromOrganization, ...engagement.countries.flatMap(code => countries.get(code)!), engagement.note],
      ),
    ),
    ...dataset.networks.map(network =>
      entry('Network', network.id, [...namesOf(network), network.acronym], [], [network.note]),
    ),
    ...dataset.organizations.map(organization =>
      entry('Organization', organization.id, namesOf(organization), provinces.get(organization.provinceId), [
        organization.address,
      ]),
    ),
    ...dataset.sources.map(({ id, title, publisher, note }) => entry('Source', id, [title], [], [publisher, note])),
  ]
}

function entry(
  type: string,
  nodeId: string,
  names: readonly Text[],
  related: readonly Text[] = [],
  rest: readonly Text[] = [],
) {
  return {
    type,
    nodeId,
    names: lines(names),
    related: lines(related),
    words: words(present([...names, ...related, ...rest]).join('\n')).join(' '),
  }
}

/** MOU and LOI are what people say; the titles spell them out. */
function isAbbreviation(kind: string): boolean {
  return kind.length === 3
}

function lines(texts: readonly Text[]): string {
  return [...new Set(present(texts).map(normalise))].join('\n')
}

function present(texts: readonly Text[]): string[] {
  return texts.filter(text => text !== null)
}

function namesOf({ nameEn, nameTh, nameLocal = null, aliases = [] }: Named): string[] {
  return present([nameEn, nameTh, nameLocal, ...aliases])
}

/** Provinces are looked for with and without the word; Bangkok, which is none by law, has it in no language. */
function provinceNames(province: Dataset['provinces'][number]): string[] {
  const own = namesOf(province)
  return province.id === 'TH-10' ? own : [...own, `${province.nameEn} Province`, `จังหวัด${province.nameTh}`]
}
