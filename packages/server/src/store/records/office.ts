import type { Prisma } from '../../generated/prisma/client.ts'
import type { Word } from '../../register/messages/words.ts'

// The private layer: what the office of a province keeps for itself. It has tables and a log of its own, and no descriptor
// among `records`: what goes over all records (the log, the exports, search, copies) does not know that it exists.

/** Each type, by its table and what it is called in a sentence. */
export const officeRecords = {
  OfficeNote: { rows: (tx: Prisma.TransactionClient) => tx.officeNote, word: 'note of the office' },
  OfficeContact: { rows: (tx: Prisma.TransactionClient) => tx.officeContact, word: 'contact of the office' },
  OfficeBudgetLine: { rows: (tx: Prisma.TransactionClient) => tx.officeBudgetLine, word: 'line of the budget' },
} as const satisfies Record<string, { rows: unknown; word: Word }>

export type OfficeType = keyof typeof officeRecords

export const officeTypes = Object.keys(officeRecords) as OfficeType[]

export const isOfficeType = (name: string): name is OfficeType => Object.hasOwn(officeRecords, name)

/** A row of any of the types. */
export interface OfficeRow {
  readonly id: string
  readonly provinceId: string
  readonly version: number
  readonly aboutType: string | null
  readonly aboutId: string | null
  readonly recordedAt: Date
}

interface OfficeTable {
  findUnique(query: { where: { id: string } }): Promise<OfficeRow | null>
  findMany(query: object): Promise<OfficeRow[]>
  delete(query: { where: { id: string } }): Promise<unknown>
}

/** The table of a type that is not known beforehand. */
export const officeTable = (tx: Prisma.TransactionClient, type: OfficeType): OfficeTable =>
  officeRecords[type].rows(tx) as unknown as OfficeTable

/** The type in the log of the public layer under which a change of the private one stands, without content. */
export const officeChangeType = 'Office'

/** A record of the private layer as the log keeps it; null when there is none. */
export const readOfficeRecord = async (
  tx: Prisma.TransactionClient,
  type: OfficeType,
  id: string,
): Promise<Prisma.JsonObject | null> => {
  const row = await officeTable(tx, type).findUnique({ where: { id } })
  if (!row) return null
  const present = Object.entries(row).filter(([, value]) => value !== null)
  // Dates and amounts become texts.
  return JSON.parse(JSON.stringify(Object.fromEntries(present))) as Prisma.JsonObject
}
