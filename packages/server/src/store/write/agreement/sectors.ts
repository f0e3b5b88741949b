import { sectorViolations } from '../../../register/agreement-content.ts'
import type { SectorCode } from '../../../register/sector.ts'
import type { Violation } from '../../../register/violation.ts'
import type { Path } from '../refusal.ts'
import type { AgreementRow } from './load.ts'

interface NewSectors {
  /** Null keeps what the record says */
  readonly sectors: readonly SectorCode[] | null
  /** Belongs to `sectors`; alone it renames the sector OTHER of the record */
  readonly otherSector: string | null
}

const isGiven = ({ sectors, otherSector }: NewSectors): boolean => sectors !== null || otherSector !== null

export const newSectorViolations = (row: AgreementRow, given: NewSectors, path: Path): Violation[] =>
  isGiven(given) ? sectorViolations(given.sectors ?? row.sectors, given.otherSector, path) : []

/** The sectors as columns; none where the input leaves them alone. */
export const newSectors = (row: AgreementRow, given: NewSectors) =>
  isGiven(given) && {
    sectors: [...(given.sectors ?? row.sectors)],
    otherSector: given.otherSector,
    sectorsBasis: 'STATED' as const,
  }
