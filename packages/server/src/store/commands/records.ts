import type { Prisma } from '../../generated/prisma/client.ts'
import { day } from '../day.ts'

// A record as the history keeps it: its columns and what it alone owns (the events of an agreement), and the ids of what it
// refers to. What is derived from other columns (bounds of dates, sort keys) is left out.

type Tx = Prisma.TransactionClient
type Row = Record<string, unknown>

const sources = { select: { id: true }, orderBy: { id: 'asc' } } as const
const ids = { select: { id: true }, orderBy: { id: 'asc' } } as const

const readers = {
  Country: (tx: Tx, id: string) => tx.country.findUnique({ where: { code: id } }),
  SisterCity: (tx: Tx, id: string) => tx.sisterCity.findUnique({ where: { id }, include: { sources } }),
  Municipality: (tx: Tx, id: string) => tx.municipality.findUnique({ where: { id }, include: { sources } }),
  Partnership: (tx: Tx, id: string) => tx.partnership.findUnique({ where: { id } }),
  Agreement: (tx: Tx, id: string) =>
    tx.agreement.findUnique({
      where: { id },
      include: {
        sources,
        events: { orderBy: { position: 'asc' }, include: { sources } },
        approvals: { orderBy: { step: 'asc' } },
      },
    }),
  Engagement: (tx: Tx, id: string) =>
    tx.engagement.findUnique({
      where: { id },
      include: {
        sources,
        sisterCities: ids,
        countries: { select: { code: true }, orderBy: { code: 'asc' } },
        leaders: ids,
        agreements: ids,
      },
    }),
  Consulate: (tx: Tx, id: string) => tx.consulate.findUnique({ where: { id }, include: { sources } }),
  Network: (tx: Tx, id: string) =>
    tx.network.findUnique({
      where: { id },
      include: { sources, memberships: { orderBy: { id: 'asc' }, include: { sources } } },
    }),
  Organization: (tx: Tx, id: string) => tx.organization.findUnique({ where: { id }, include: { sources } }),
  Person: (tx: Tx, id: string) =>
    tx.person.findUnique({ where: { id }, include: { posts: { orderBy: { position: 'asc' }, include: { sources } } } }),
  Fact: (tx: Tx, id: string) => tx.fact.findUnique({ where: { id } }),
  Conflict: (tx: Tx, id: string) => tx.conflict.findUnique({ where: { id } }),
  Source: (tx: Tx, id: string) => tx.source.findUnique({ where: { id } }),
} satisfies Record<string, (tx: Tx, id: string) => Promise<Row | null>>

/** The types whose writing has a history: provinces alone are as the open data set has them. */
export type RecordType = keyof typeof readers

export const recordTypes = Object.keys(readers) as RecordType[]

/** The record as it is now, or null. */
export const readRecord = async (tx: Tx, type: RecordType, id: string): Promise<Prisma.JsonObject | null> => {
  const row: Row | null = await readers[type](tx, id)
  return row && (plain(row) as Prisma.JsonObject)
}

const derived = /(Earliest|Latest)$|^(earliest|latest)$|^sort[A-Z]/

/** A column of this name is a day, and has no time. */
const isDay = /On$/

const plain = (value: unknown, key = ''): unknown => {
  if (value instanceof Date) return isDay.test(key) ? day(value) : value.toISOString()
  if (Array.isArray(value)) return value.map(item => (isRef(item) ? Object.values(item)[0] : plain(item)))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key, field]) => !derived.test(key) && field !== null)
  return Object.fromEntries(kept.map(([key, field]) => [key, plain(field, key)]))
}

/** A related record of which only the key was read. */
const isRef = (item: unknown): item is object => {
  const keys = typeof item === 'object' && item !== null ? Object.keys(item) : []
  return keys.length === 1 && (keys[0] === 'id' || keys[0] === 'code')
}
