import type { Prisma } from '../../generated/prisma/client.ts'
import { entry, namesOf, provinceNames } from './entry.ts'

type Tx = Prisma.TransactionClient
type Entry = ReturnType<typeof entry>

const names = { nameEn: true, nameTh: true } as const
const localNames = { ...names, nameLocal: true } as const
const place = { id: true, ...names, aliases: true } as const
const city = { ...localNames, aliases: true } as const
const titles = { titleEn: true, titleTh: true, titleLocal: true } as const

/** MOU and LOI are what people say; the titles spell them out. */
const abbreviation = (kind: string): string | null => (kind.length === 3 ? kind : null)

/** How the search entries of each type are made from the rows with these ids; of all rows without. */
export const readers: Record<string, (tx: Tx, ids?: string[]) => Promise<Entry[]>> = {
  Province: async (tx, ids) => {
    const rows = await tx.province.findMany({ ...those(ids), select: place })
    return rows.map(row => entry('Province', row.id, provinceNames(row)))
  },
  Municipality: async (tx, ids) => {
    const select = { ...place, note: true, province: { select: place } } as const
    const rows = await tx.municipality.findMany({ ...those(ids), select })
    return rows.map(row => entry('Municipality', row.id, namesOf(row), provinceNames(row.province), [row.note]))
  },
  SisterCity: async (tx, ids) => {
    const select = { id: true, ...city, note: true, country: { select: localNames } } as const
    const rows = await tx.sisterCity.findMany({ ...those(ids), select })
    return rows.map(row => entry('SisterCity', row.id, namesOf(row), [], [...namesOf(row.country), row.note]))
  },
  Agreement: async (tx, ids) => {
    const select = {
      id: true,
      kind: true,
      ...titles,
      otherSector: true,
      signedAt: true,
      thaiSignatory: true,
      partnerSignatory: true,
      note: true,
      partnership: {
        select: { province: { select: place }, municipality: { select: place }, sisterCity: { select: city } },
      },
    } as const
    const rows = await tx.agreement.findMany({ ...those(ids), select })
    return rows.map(({ partnership: { province, municipality, sisterCity }, ...row }) => {
      const parties = [
        ...(municipality ? namesOf(municipality) : []),
        ...provinceNames(province),
        ...namesOf(sisterCity),
      ]
      return entry('Agreement', row.id, [row.titleEn, row.titleTh, row.titleLocal], parties, [
        abbreviation(row.kind),
        row.otherSector,
        row.signedAt,
        row.thaiSignatory,
        row.partnerSignatory,
        row.note,
      ])
    })
  },
  Engagement: async (tx, ids) => {
    const select = {
      id: true,
      ...titles,
      fromOrganization: true,
      note: true,
      province: { select: place },
      sisterCities: { select: city },
      countries: { select: localNames },
    } as const
    const rows = await tx.engagement.findMany({ ...those(ids), select })
    return rows.map(row =>
      entry(
        'Engagement',
        row.id,
        [row.titleEn, row.titleTh, row.titleLocal],
        [...provinceNames(row.province), ...row.sisterCities.flatMap(namesOf)],
        [row.fromOrganization, ...row.countries.flatMap(namesOf), row.note],
      ),
    )
  },
  Network: async (tx, ids) => {
    const rows = await tx.network.findMany({
      ...those(ids),
      select: { id: true, ...localNames, acronym: true, note: true },
    })
    return rows.map(row => entry('Network', row.id, [...namesOf(row), row.acronym], [], [row.note]))
  },
  Organization: async (tx, ids) => {
    const select = { id: true, ...names, address: true, province: { select: place } } as const
    const rows = await tx.organization.findMany({ ...those(ids), select })
    return rows.map(row => entry('Organization', row.id, namesOf(row), provinceNames(row.province), [row.address]))
  },
  Source: async (tx, ids) => {
    const rows = await tx.source.findMany({
      ...those(ids),
      select: { id: true, title: true, publisher: true, note: true },
    })
    return rows.map(row => entry('Source', row.id, [row.title], [], [row.publisher, row.note]))
  },
}

const those = (ids: string[] | undefined): { where: { id: { in?: string[] } } } => ({
  where: { id: ids ? { in: ids } : {} },
})
