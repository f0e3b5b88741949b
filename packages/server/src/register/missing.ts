import { isBefore } from './agreement-life.ts'
import type { Relationship } from './labels.ts'
import type { AgreementStatus, TermKind } from './status.ts'

export type PlaceLevel = 'STATE_OR_PROVINCE' | 'PREFECTURE' | 'CITY' | 'TOWN' | 'DISTRICT' | 'OTHER'

export type MissingItem =
  | 'SIGNED_ON'
  | 'TERM'
  | 'EXPIRES_ON'
  | 'SECTORS'
  | 'SOURCE'
  | 'SECOND_SOURCE'
  | 'APPROVALS'
  | 'SIGNED_BEFORE_APPROVAL'
  | 'SINGLE_SECTOR_SISTER_CITY'
  | 'UNEQUAL_RANK'

/** The input of `missingItems`. */
export type AgreementRecord = {
  status: AgreementStatus
  signedOn: string | null
  termKind: TermKind
  expiresOn: string | null
  sectorCount: number
  sourceCount: number
  approvalCount: number
  /** The first possible day of the first approval; null when there is none, or one of them has no date. */
  approvedEarliest: string | null
  relationship: Relationship
  thaiParty: 'PROVINCE' | 'MUNICIPALITY'
  partnerLevel: PlaceLevel
}

/**
 * What the record of an agreement lacks, or where it departs from what is usual, in the order of the enum
 * `MissingItem`.
 */
export function missingItems(record: AgreementRecord): MissingItem[] {
  const signed = SIGNED.has(record.status)
  const found: [MissingItem, boolean][] = [
    ['SIGNED_ON', record.signedOn === null && (signed || record.status === 'REPORTED')],
    ['TERM', signed && record.termKind === 'UNKNOWN'],
    ['EXPIRES_ON', record.termKind === 'FIXED' && record.expiresOn === null],
    ['SECTORS', record.sectorCount === 0],
    ['SOURCE', record.sourceCount === 0],
    ['SECOND_SOURCE', record.sourceCount === 1],
    ['APPROVALS', signed && record.approvalCount === 0],
    // Approval comes first as a rule, but some sources print it as given afterwards.
    ['SIGNED_BEFORE_APPROVAL', isBefore(record.signedOn, record.approvedEarliest)],
    // A sister-city partnership is not limited to one sector (CLAIR's second criterion).
    ['SINGLE_SECTOR_SISTER_CITY', record.relationship === 'SISTER_CITY' && record.sectorCount === 1],
    // The Thai guideline of 11 December 2018 asks for partners of equal rank; OTHER cannot be compared.
    ['UNEQUAL_RANK', UNEQUAL[record.thaiParty].includes(record.partnerLevel)],
  ]
  return found.filter(([, holds]) => holds).map(([item]) => item)
}

// Agreements in these statuses were signed; ABANDONED ones were not.
const SIGNED: ReadonlySet<AgreementStatus> = new Set(['SIGNED', 'IN_FORCE', 'EXPIRED', 'TERMINATED', 'SUPERSEDED'])

const UNEQUAL: Record<AgreementRecord['thaiParty'], readonly PlaceLevel[]> = {
  PROVINCE: ['CITY', 'TOWN', 'DISTRICT'],
  MUNICIPALITY: ['STATE_OR_PROVINCE', 'PREFECTURE'],
}
