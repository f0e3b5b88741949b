import { sectorViolations } from '../../../register/agreement-content.ts'
import type { SectorCode } from '../../../register/sector.ts'
import type { Violation } from '../../../register/violation.ts'
import type { Path } from '../refusal.ts'
import type { AgreementRow } from './load.ts'

interface NewSectors {
  /** Null leaves the sectors unchanged */
  readonly sectors: readonly SectorCode[] | null
  /** Belongs to `sectors`; given alone, it renames the sector OTHER of the record */
  readonly otherSector: string | null
}

const isGiven = ({ sectors, otherSector }: NewSectors): boolean => sectors !== null || otherSector !== null

export const newSectorViolations = (row: AgreementRow, given: NewSectors, path: Path): Violation[] =>
  isGiven(given) ? sectorViolations(given.sectors ?? row.sectors, given.otherSector, path) : []

/** The sectors as columns; no columns when the input does not change them. */
export const newSectors = (row: AgreementRow, given: NewSectors) =>
  isGiven(given) && {
    sectors: [...(given.sectors ?? row.sectors)],
    otherSector: given.otherSector,
    sectorsBasis: 'STATED' as const,
  }
