import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { prismaFolder } from '../database/migrate/migrations.ts'
import { statusOf } from './check.ts'
import { DatasetError, readDataset } from './read.ts'
import type { Dataset } from './shape.ts'

const committed = join(prismaFolder, 'data')
const dataset = await readDataset(committed)

const folders: string[] = []
afterAll(() => Promise.all(folders.map(folder => rm(folder, { recursive: true }))))

// biome-ignore lint/suspicious/noExplicitAny: the point is to write what the types forbid
type Raw = any

/** The problems found after `change` has been made to the records of a file, by id, in a copy of the committed set. */
const problemsAfter = async (
  file: string,
  change: (byId: Record<string, Raw>, all: Raw[]) => void,
): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'dataset-'))
  folders.push(folder)
  await cp(committed, folder, { recursive: true })
  const all = JSON.parse(await readFile(join(folder, file), 'utf8'))
  change(Object.fromEntries(all.map((record: Raw) => [record.id ?? record.code, record])), all)
  await writeFile(join(folder, file), JSON.stringify(all))
  return problems(folder)
}

const problems = async (folder: string): Promise<string[]> => {
  const error = await readDataset(folder).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(DatasetError)
  return (error as DatasetError).message
    .split('\n')
    .slice(1)
    .map(line => line.trim())
}

describe('the committed data set', () => {
  it('has the counts that its README prints', async () => {
    const readme = await readFile(join(committed, 'README.md'), 'utf8')
    const printed = [...readme.matchAll(/^\| `([a-z-]+)\.json` \| (\d+) \|/gm)].map(([, name, count]) => [
      name,
      Number(count),
    ])
    const { edition, ...nouns } = dataset
    expect(Object.fromEntries(printed)).toEqual(
      Object.fromEntries(
        Object.entries(nouns).map(([noun, records]) => [
          noun.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`),
          records.length,
        ]),
      ),
    )
  })

  it('has the 77 provinces under their ISO 3166-2 codes', () => {
    const codes = dataset.provinces.map(({ id }) => Number(id.slice(3)))
    const through = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i)
    expect(codes).toEqual([
      ...through(10, 27),
      ...through(30, 49),
      ...through(50, 58),
      ...through(60, 67),
      ...through(70, 77),
      ...through(80, 86),
      ...through(90, 96),
    ])
  })

  it('has the statuses that its README prints', async () => {
    const readme = await readFile(join(committed, 'README.md'), 'utf8')
    const printed = Array.from(readme.matchAll(/^\| `[A-Z]+`.*\| ([^|]+) \|$/gm), ([, count]) => count)
    const { IN_FORCE, EXPIRED, REPORTED, PROPOSED, ABANDONED, SUPERSEDED, ...others } = statusCounts(
      dataset,
      dataset.edition.version,
    )
    expect(printed).toEqual(
      [`${IN_FORCE} in force, ${EXPIRED} expired`, REPORTED, PROPOSED, ABANDONED, SUPERSEDED].map(String),
    )
    expect(others).toEqual({})
  })

  it('takes no agreement from what the officials counted', () => {
    const counted = dataset.facts.filter(({ property }) => /^(MOU|LOI|PARTNER|SISTER)_CITY/.test(property))
    expect(counted.map(({ id, value }) => [id, value])).toEqual([
      ['phuket-2016-mou-head-of-office', 8],
      ['phuket-2016-mou-governor', 8],
      ['phuket-2016-loi-head-of-office', 3],
      ['phuket-2016-loi-governor', 4],
      ['phuket-2016-total-governor', 12],
      ['phuket-2019-sister-cities-14', 14],
      ['phuket-2019-sister-cities-15', 15],
    ])
    expect(dataset.agreements.filter(({ sources }) => sources.includes('seed-phuket-2016'))).toEqual([])
  })

  it('keeps the conflicts that no source settles', () => {
    expect(dataset.conflicts.filter(({ resolution }) => resolution === null).map(({ id }) => id)).toEqual([
      'phuket-loi-2016',
      'phuket-sister-cities-2019',
      'phuket-itop-accession',
      'phuket-consuls-2023',
      'bangkok-shantou-since',
      'laem-chabang-yeonsu-kind',
      'chiang-mai-austin-kind',
      'chiang-mai-guangzhou-kind',
      'chiang-mai-hokkaido-kind',
      'chiang-mai-saitama-prefecture-first',
      'chiang-mai-yogyakarta-signed-on',
      'phuket-almaty-region-standing',
      'phuket-gold-coast-kind',
      'phuket-gold-coast-signed-at',
      'phuket-city-las-vegas-party-level',
      'phuket-city-penang-island-kind',
      'phuket-port-blair-party-level',
      'itop-member-count',
      'bangkok-aichi-kind',
      'prachuap-khiri-khan-leshan-standing',
      'bangkok-jakarta-signed-on',
    ])
  })
})

describe('a data set that cannot be loaded', () => {
  const signedIn = (year: string) => (byId: Record<string, Raw>) => {
    byId['phuket-xiamen'].signedOn = year
    byId['phuket-xiamen'].events.at(-1).on = year
  }

  it.each<[what: string, file: string, change: (byId: Record<string, Raw>, all: Raw[]) => void, problem: string]>([
    // A record by itself
    [
      'a name that does not show whole',
      'sister-cities.json',
      r => (r['xiamen'].nameEn = 'Xia\u200bmen'),
      'xiamen, nameEn: The text has a zero width space (U+200B) as its 4th character: leave it out.',
    ],
    [
      'a name that is not composed',
      'sister-cities.json',
      r => (r['xiamen'].nameEn = 'Xiàmén'.normalize('NFD')),
      'xiamen, nameEn: The text is not composed (NFC).',
    ],
    [
      'a field nobody knows',
      'sources.json',
      r => (r['fad-macao'].colour = 'red'),
      'fad-macao, Unrecognized key: "colour"',
    ],
    [
      'a text that is empty',
      'people.json',
      r => (r['tom-tate'].nameEn = ' '),
      'tom-tate, nameEn: is empty, or begins or ends with white space',
    ],
    [
      'an id with capitals',
      'sources.json',
      r => (r['bma-iad-list'].id = 'BMA'),
      'BMA, id: is not a slug: lower-case letters and digits, joined by hyphens',
    ],
    [
      'a province of no country',
      'provinces.json',
      r => (r['TH-83'].id = 'Phuket'),
      'Phuket, id: is not an ISO 3166-2 code of a Thai province, such as TH-83',
    ],
    [
      'a country in three letters',
      'sister-cities.json',
      r => (r['nice'].countryCode = 'FRA'),
      'nice, countryCode: is not an ISO 3166-1 alpha-2 code, such as TH',
    ],
    [
      'a sister city at home',
      'sister-cities.json',
      r => (r['nice'].countryCode = 'TH'),
      'nice, countryCode: is in Thailand',
    ],
    [
      'a latitude beyond the pole',
      'sister-cities.json',
      r => (r['nice'].latitude = 91),
      'nice, latitude: Too big: expected number to be <=90',
    ],
    [
      'half a location',
      'sister-cities.json',
      r => delete r['nice'].longitude,
      'nice, latitude: is one coordinate of two',
    ],
    [
      'a Wikidata address',
      'sister-cities.json',
      r => (r['nice'].wikidataId = 'https://www.wikidata.org/wiki/Q33959'),
      'nice, wikidataId: is not a Wikidata id, such as Q42',
    ],
    [
      'a Thai year',
      'networks.json',
      r => (r['itop'].foundedOn = '2540'),
      'itop, foundedOn: 2540 is a Buddhist-era year; use 1997',
    ],
    [
      'a day the calendar lacks',
      'engagements.json',
      r => (r['phuket-hainan-2009'].startsOn = '2009-02-29'),
      'phuket-hainan-2009, startsOn: 2009-02-29 is not in the calendar; days of 2009-02 run from 01 to 28',
    ],
    [
      'a visit from the host country',
      'engagements.json',
      r => (r['phuket-protocol-2016'].countries = ['TH']),
      'phuket-protocol-2016, countries.0: is the host country',
    ],
    [
      'an end before the start',
      'engagements.json',
      r => (r['phuket-nice-2010'].endsOn = '2010-07-15'),
      'phuket-nice-2010, endsOn: is before startsOn',
    ],
    [
      'an expiry before the signature',
      'agreements.json',
      r => (r['bangkok-moscow-loi'].expiresOn = '2022'),
      'bangkok-moscow-loi, expiresOn: is before signedOn',
    ],
    [
      'a signature that no event dates',
      'agreements.json',
      r => (r['phuket-nice'].signedOn = '1990'),
      'phuket-nice, signedOn: is not the day of the event SIGNED',
    ],
    [
      'a signature without a date',
      'agreements.json',
      r => r['phuket-yantai'].events.push({ kind: 'SIGNED', sources: ['pg-nice-2010'] }),
      'phuket-yantai, events: an event SIGNED without a date proves nothing; use REPORTED',
    ],
    [
      'events in disorder',
      'agreements.json',
      r => r['bangkok-busan-loi'].events.reverse(),
      'bangkok-busan-loi, events: are not in the order of their dates',
    ],
    ['no event', 'agreements.json', r => (r['phuket-yantai'].events = []), 'phuket-yantai, events: has no event'],
    [
      'a sector twice',
      'agreements.json',
      r => r['phuket-gold-coast'].sectors.push('TOURISM'),
      'phuket-gold-coast, sectors: names something twice',
    ],
    [
      'an other sector that nobody describes',
      'agreements.json',
      r => delete r['phuket-suining'].otherSector,
      'phuket-suining, otherSector: goes with the sector OTHER and with no other',
    ],
    [
      'a fixed term without an end',
      'agreements.json',
      r => (r['phuket-nice'].termKind = 'FIXED'),
      'phuket-nice, termKind: FIXED needs expiresOn or termMonths, AUTO_RENEWING needs renewalMonths, OPEN_ENDED has no end',
    ],
    ['no source', 'agreements.json', r => (r['phuket-nice'].sources = []), 'phuket-nice, sources: has no source'],
    [
      'a Thai consulate in Thailand',
      'consulates.json',
      r => (r['phuket-au'].countryCode = 'TH'),
      'phuket-au, countryCode: is the host country',
    ],
    [
      'a member in two places',
      'networks.json',
      r => (r['itop'].memberships[0].provinceId = 'TH-10'),
      'itop, memberships.0: needs exactly one of provinceId, municipalityId, sisterCityId and outsideNameEn',
    ],
    [
      'a person in no public role',
      'people.json',
      r => (r['tom-tate'].posts = []),
      'tom-tate, posts: has no public role',
    ],
    [
      'a long quote',
      'facts.json',
      r => (r['phuket-2016-policy'].quote = 'ก'.repeat(121)),
      'phuket-2016-policy, quote: is longer than 120 characters',
    ],
    [
      'a fact that says nothing',
      'facts.json',
      r => delete r['phuket-2016-policy'].text,
      'phuket-2016-policy, says nothing: no value, text or date',
    ],
    [
      'a number without a unit',
      'facts.json',
      r => delete r['phuket-2016-loi-governor'].unit,
      'phuket-2016-loi-governor, value: value, unit and precision go together',
    ],
    [
      'a range that ends where it begins',
      'facts.json',
      r => (r['phuket-2016-office-staff'].max = 8),
      'phuket-2016-office-staff, max: goes with RANGE, which needs one above its value',
    ],
    [
      'a rank without a reason',
      'facts.json',
      r => (r['phuket-2016-loi-governor'].rank = 'PREFERRED'),
      'phuket-2016-loi-governor, rankReason: any rank but NORMAL needs a reason',
    ],
    [
      'a statement in no post',
      'facts.json',
      r => delete r['phuket-2016-loi-governor'].capacity,
      'phuket-2016-loi-governor, capacity: a statement needs the post in which it was made',
    ],
    [
      'an address that is none',
      'sources.json',
      r => (r['fad-macao'].url = 'www.fad.moi.go.th'),
      'fad-macao, url: is no address of the web, such as https://www.phuket.go.th',
    ],

    // Records together
    [
      'an id taken twice',
      'sources.json',
      (r, all) => all.push(r['fad-macao']),
      'fad-macao, the id is that of another record too',
    ],
    [
      'a source nobody has',
      'agreements.json',
      r => (r['phuket-nice'].sources = ['hearsay']),
      'phuket-nice, sources: hearsay is not in sources',
    ],
    [
      'an event from such a source',
      'agreements.json',
      r => (r['phuket-nice'].events[0].sources = ['hearsay']),
      'phuket-nice, events SIGNED: hearsay is not in sources',
    ],
    [
      'a fact about nothing',
      'facts.json',
      r => (r['phuket-2016-policy'].subjectId = 'TH-99'),
      'phuket-2016-policy, subjectId: TH-99 is not in provinces',
    ],
    [
      'one Wikidata id for two places',
      'sister-cities.json',
      r => (r['yachiyo'].wikidataId = 'Q819613'),
      'yachiyo, wikidataId: Q819613 is that of another record too',
    ],
    [
      'a place that follows itself',
      'sister-cities.json',
      r => (r['quang-binh'].successorId = 'quang-binh'),
      'quang-binh, successorId: is the record itself',
    ],
    [
      'a municipality in another province',
      'partnerships.json',
      r => (r['phuket-city--las-vegas'].provinceId = 'TH-81'),
      'phuket-city--las-vegas, municipalityId: phuket-city lies in TH-83, not in TH-81',
    ],
    [
      'a pair twice',
      'partnerships.json',
      r => (r['phuket--nice'].sisterCityId = 'xiamen'),
      'phuket--nice, TH-83 and xiamen have another partnership too',
    ],
    [
      'a link across partnerships',
      'agreements.json',
      r => (r['phuket-xiamen'].basedOnId = 'phuket-zhanjiang'),
      'phuket-xiamen, basedOnId: phuket-zhanjiang is of another partnership',
    ],
    [
      'a renewal of itself',
      'agreements.json',
      r => (r['bangkok-beijing-councils-2001'].renewsId = 'bangkok-beijing-councils-2001'),
      'bangkok-beijing-councils-2001, renewsId: is the record itself',
    ],
    [
      'two renewals of one paper',
      'agreements.json',
      r => (r['bangkok-fukuoka-prefecture-mou-2023'].renewsId = 'bangkok-fukuoka-prefecture-mou-2012'),
      'bangkok-fukuoka-prefecture-mou-2023, renewsId: bangkok-fukuoka-prefecture-mou-2012 is renewed by another record too',
    ],
    [
      'a renewal without its event',
      'agreements.json',
      r => r['bangkok-beijing-councils-2001'].events.splice(1, 1),
      'bangkok-beijing-councils-2001, events: another record renews it, so it needs an event RENEWED',
    ],
    [
      'a supersession without its event',
      'agreements.json',
      r => r['bangkok-busan-loi'].events.pop(),
      'bangkok-busan-loi, supersededById: needs an event SUPERSEDED',
    ],
    [
      'a paper in force beside the one that renews it',
      'agreements.json',
      r => {
        r['bangkok-beijing-councils-2001'].events.pop()
        delete r['bangkok-beijing-councils-2001'].supersededById
      },
      'bangkok-beijing-councils-2001, events: it is in force beside its successor bangkok-beijing-councils-2025; end it with SUPERSEDED on 2025-09-16',
    ],
    [
      'a paper in force after the one that supersedes it',
      'agreements.json',
      r => (r['kanchanaburi-liangshan-loi'].events.at(-1).on = '2023'),
      'kanchanaburi-liangshan-loi, events: it is in force beside its successor kanchanaburi-liangshan; end it with SUPERSEDED on 2022-08-09',
    ],
    [
      'a consulate that counts on every day',
      'consulates.json',
      r => delete r['phuket-cl'].firstSeenOn,
      'phuket-cl, firstSeenOn: nothing says from when it counts; or give openedOn',
    ],
    [
      'a consulate seen years before anybody wrote of it',
      'consulates.json',
      r => (r['phuket-cl'].firstSeenOn = '2016-07-26'),
      'phuket-cl, firstSeenOn: 2016-07-26 is in a year before all of its sources, which begin in 2023',
    ],
    [
      'a signature to come',
      'agreements.json',
      signedIn('2027'),
      `phuket-xiamen, signedOn: 2027 is after the data set of ${dataset.edition.version}`,
    ],
    [
      'a conflict of one',
      'facts.json',
      r => delete r['phuket-2016-mou-governor'].conflictId,
      'phuket-mou-2016, needs two facts or more',
    ],
  ])('%s', async (_what, file, change, problem) => {
    const found = await problemsAfter(file, change)
    const owner = problem.startsWith('phuket-mou-2016') ? 'conflicts.json' : file
    expect(found).toContain(`${owner}, ${problem}`)
  })

  it('names a broken record once, not again for each that refers to it', async () => {
    const found = await problemsAfter('sources.json', byId => {
      byId['seed-phuket-2016'].language = 'Thai'
    })
    expect(found).toEqual(['sources.json, seed-phuket-2016, language: is not an ISO 639-1 code'])
  })

  it('lists 20 problems and counts the rest', async () => {
    const found = await problemsAfter('sources.json', (_, all) => {
      for (const source of all.slice(0, 25)) source.language = 'Thai'
    })
    expect(found).toHaveLength(21)
    expect(found.at(-1)).toBe('… and 5 more')
  })

  it('tells which files are missing or no JSON', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dataset-'))
    folders.push(folder)
    await cp(committed, folder, { recursive: true })
    await rm(join(folder, 'conflicts.json'))
    await writeFile(join(folder, 'networks.json'), '[')
    await writeFile(join(folder, 'dataset.json'), '{}')
    const found = await problems(folder)
    expect(found).toContainEqual(expect.stringMatching(/^conflicts\.json, the file, ENOENT/))
    expect(found).toContainEqual(expect.stringMatching(/^networks\.json, the file, .*JSON/))
    expect(found).toContainEqual(expect.stringMatching(/^dataset\.json, the edition, version: /))
  })
})

function statusCounts({ agreements }: Dataset, asOf: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const agreement of agreements) {
    const status = statusOf(agreement, asOf)
    counts[status] = (counts[status] ?? 0) + 1
  }
  return counts
}
