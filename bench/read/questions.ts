import { readFileSync } from 'node:fs'
import { today } from '../../packages/server/src/register/today.ts'

/** A question, in the words of each server that answers it. */
export interface Question {
  readonly name: string
  readonly about: string
  /** For the register, and for Apollo Server, which has the same fields */
  readonly query: string
  /** For PostGraphile, which names fields after tables and columns */
  readonly postgraphile?: string
  readonly variables?: object
  /** Asks for this page of agreements, by the cursor of the page before */
  readonly page?: number
  /** One statement whose only value is the answer as JSON text */
  readonly statement?: string
}

/** The day for which statuses are asked: today in Bangkok, named so that all servers answer the same. */
export const day = today()

const tie = (fields: string) => `tie: partnershipByPartnershipId { ${fields} }`

/** A query as the SDK sends it, by its name. */
const shipped = (name: string): string => {
  const file = new URL('../../packages/sdk/trusted-documents.json', import.meta.url)
  const texts: string[] = Object.values(JSON.parse(readFileSync(file, 'utf8')))
  const found = texts.find(text => text.startsWith(`query ${name}(`))
  if (!found) throw new Error(`The SDK has no query ${name}.`)
  return found
}

export const questions: readonly Question[] = [
  {
    name: 'W0',
    about: 'nothing but the name of a type',
    query: '{ __typename }',
    postgraphile: '{ __typename }',
    statement: `SELECT '{"data":{"__typename":"Query"}}' AS body`,
  },
  {
    name: 'W1',
    about: 'one province',
    query: '{ province(code: "TH-83") { code name nameTh: name(lang: TH) region location { latitude longitude } } }',
    postgraphile:
      '{ province: provinceByRowId(rowId: "TH-83") { code: rowId name: nameEn nameTh region: regionEn latitude longitude } }',
    statement: `SELECT json_build_object('data', json_build_object('province', (SELECT json_build_object('code', id, 'name', name_en, 'nameTh', name_th,
      'region', region_en, 'location', json_build_object('latitude', latitude, 'longitude', longitude)) FROM province WHERE id = 'TH-83')))::text AS body`,
  },
  {
    name: 'W2',
    about: 'the first 20 agreements with city, country, province and sectors',
    query:
      '{ agreements(first: 20, orderBy: TITLE_ASC) { nodes { slug title kind signedOn sectors { code } sisterCity { slug name country { code name } } province { code name } } pageInfo { hasNextPage endCursor } } }',
    postgraphile: `{ agreements: allAgreements(first: 20, orderBy: [SORT_TITLE_ASC, ROW_ID_ASC]) { nodes { slug title: titleEn kind signedOn sectors ${tie(
      'sisterCity: sisterCityBySisterCityId { slug name: nameEn country: countryByCountryCode { code name: nameEn } } province: provinceByProvinceId { code: rowId name: nameEn }',
    )} } pageInfo { hasNextPage endCursor } } }`,
    statement: `WITH page AS (
        SELECT row_number() OVER (ORDER BY a.sort_title, a.id) AS place, a.slug AS last, json_build_object('slug', a.slug, 'title', a.title_en, 'kind', a.kind,
          'signedOn', a.signed_on, 'sectors', (SELECT coalesce(json_agg(json_build_object('code', code)), '[]') FROM unnest(a.sectors) code),
          'sisterCity', json_build_object('slug', c.slug, 'name', c.name_en, 'country', json_build_object('code', co.code, 'name', co.name_en)),
          'province', json_build_object('code', pr.id, 'name', pr.name_en)) AS node
        FROM (SELECT * FROM agreement ORDER BY sort_title, id LIMIT 21) a
        JOIN partnership p ON p.id = a.partnership_id JOIN sister_city c ON c.id = p.sister_city_id
        JOIN country co ON co.code = c.country_code JOIN province pr ON pr.id = p.province_id)
      SELECT json_build_object('data', json_build_object('agreements', json_build_object(
        'nodes', (SELECT json_agg(node ORDER BY place) FROM page WHERE place <= 20),
        'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 20 FROM page), 'endCursor', (SELECT last FROM page WHERE place = 20)))))::text AS body`,
  },
  {
    name: 'W3',
    about: 'a province with 50 agreements, their cities and sectors',
    query:
      '{ province(code: "TH-83") { code name agreements(first: 50, orderBy: TITLE_ASC) { nodes { slug title kind signedOn sectors { code } sisterCity { slug name country { code } } } } } }',
    postgraphile: `{ province: provinceByRowId(rowId: "TH-83") { code: rowId name: nameEn agreements(first: 50) { nodes { slug title: titleEn kind signedOn sectors ${tie(
      'sisterCity: sisterCityBySisterCityId { slug name: nameEn country: countryByCountryCode { code } }',
    )} } } } }`,
  },
  {
    name: 'W4',
    about: 'the third page of agreements with China on tourism that are in force, with their number',
    page: 3,
    query: `query ($after: String) { agreements(first: 20, after: $after, orderBy: TITLE_ASC, filter: { country: ["CN"], sector: [TOURISM], status: [IN_FORCE], asOf: "${day}" }) { totalCount nodes { slug title kind signedOn status(asOf: "${day}") sisterCity { name } province { name } } pageInfo { endCursor } } }`,
    postgraphile: `query ($after: Cursor) { agreements: agreementsInForce(first: 20, after: $after, country: "CN", sector: TOURISM) { totalCount nodes { slug title: titleEn kind signedOn status: statusToday ${tie(
      'sisterCity: sisterCityBySisterCityId { name: nameEn } province: provinceByProvinceId { name: nameEn }',
    )} } pageInfo { endCursor } } }`,
  },
  {
    name: 'W5',
    about: 'statistics by sector',
    query: '{ stats(by: SECTOR) { key counts { agreements sisterCities countries } } }',
  },
  {
    name: 'W6',
    about: 'search in English',
    query:
      '{ search(text: "Phuket", first: 20) { nodes { __typename ... on Agreement { slug title } ... on SisterCity { slug name } } } }',
  },
  {
    name: 'W6 Thai',
    about: 'search in Thai',
    query:
      '{ search(text: "ภูเก็ต", first: 20) { nodes { __typename ... on Agreement { slug title } ... on SisterCity { slug name } } } }',
  },
  {
    name: 'W7',
    about: 'coverage of 77 provinces by 9 sectors',
    query: '{ coverage { province { code } cells { sector { code } counts { agreements } lastEngagementOn } } }',
  },
  {
    name: 'W8',
    about: '100 changes after a cursor',
    query:
      'query ($after: String) { changes(first: 100, after: $after) { nodes { cursor revision operation type node { id } } } }',
  },
  {
    name: 'W9',
    about: 'the work list of a province',
    query: shipped('Worklist'),
    variables: { province: 'TH-83', asOf: day },
  },
  {
    name: 'W9 all',
    about: 'the work list of all provinces',
    query: shipped('Worklist'),
    variables: { asOf: day },
  },
]

/**
 * An answer without what servers may say in their own way: cursors, objects that group columns of one record, and the
 * order of a set.
 */
export const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const { tie, location, endCursor, ...rest } = value as Record<string, unknown>
  const own = { ...rest, ...(tie as object), ...(location as object) }
  const entries = Object.entries(own).map(([key, item]) => {
    const said = plain(item)
    return [key, key === 'sectors' ? (said as string[]).sort() : said] as const
  })
  const [only] = entries
  if (entries.length === 1 && only?.[0] === 'code') return only[1]
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}
