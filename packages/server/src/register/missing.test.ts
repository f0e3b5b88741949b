import { describe, expect, test } from 'vitest'
import { type AgreementRecord, missingItems } from './missing.ts'
import type { AgreementStatus } from './status.ts'

const complete: AgreementRecord = {
  status: 'IN_FORCE',
  signedOn: '2018-05-09',
  termKind: 'FIXED',
  expiresOn: '2028-05-08',
  sectorCount: 3,
  sourceCount: 2,
  approvalCount: 1,
  approvedEarliest: '2018-02-01',
  relationship: 'SISTER_CITY',
  thaiParty: 'PROVINCE',
  partnerLevel: 'STATE_OR_PROVINCE',
}
const missing = (change: Partial<AgreementRecord>) => missingItems({ ...complete, ...change })

describe('missingItems', () => {
  test('a complete record lacks nothing', () => {
    expect(missingItems(complete)).toEqual([])
  })

  test('a bare record taken over from a list, in the order of the contract', () => {
    expect(
      missing({
        signedOn: null,
        termKind: 'UNKNOWN',
        expiresOn: null,
        sectorCount: 0,
        sourceCount: 1,
        approvalCount: 0,
        partnerLevel: 'CITY',
      }),
    ).toEqual(['SIGNED_ON', 'TERM', 'SECTORS', 'SECOND_SOURCE', 'APPROVALS', 'UNEQUAL_RANK'])
  })

  test.each<[AgreementStatus, string[]]>([
    ['REPORTED', ['SIGNED_ON']],
    ['PROPOSED', []],
    ['IN_APPROVAL', []],
    ['APPROVED', []],
    ['ABANDONED', []],
    ['SIGNED', ['SIGNED_ON', 'TERM', 'APPROVALS']],
    ['IN_FORCE', ['SIGNED_ON', 'TERM', 'APPROVALS']],
    ['EXPIRED', ['SIGNED_ON', 'TERM', 'APPROVALS']],
    ['TERMINATED', ['SIGNED_ON', 'TERM', 'APPROVALS']],
    ['SUPERSEDED', ['SIGNED_ON', 'TERM', 'APPROVALS']],
  ])('what only a signature makes missing, for %s', (status, items) => {
    expect(missing({ status, signedOn: null, termKind: 'UNKNOWN', expiresOn: null, approvalCount: 0 })).toEqual(items)
  })

  test('only a fixed term needs an end', () => {
    expect(missing({ expiresOn: null })).toEqual(['EXPIRES_ON'])
    expect(missing({ expiresOn: null, termKind: 'OPEN_ENDED' })).toEqual([])
    expect(missing({ expiresOn: null, termKind: 'AUTO_RENEWING' })).toEqual([])
  })

  test('no source at all is another gap than a single one', () => {
    expect(missing({ sourceCount: 0 })).toEqual(['SOURCE'])
    expect(missing({ sourceCount: 1 })).toEqual(['SECOND_SOURCE'])
  })

  test.each([
    ['2018-05-10', true],
    ['2018-05-09', false],
    [null, false],
  ])('a signature of 9 May 2018 with a first approval of %s', (approvedEarliest, found) => {
    expect(missing({ approvedEarliest })).toEqual(found ? ['SIGNED_BEFORE_APPROVAL'] : [])
  })

  test('a signature known to the year may lie behind every approval of that year', () => {
    expect(missing({ signedOn: '2018', approvedEarliest: '2018-12-01' })).toEqual([])
    expect(missing({ signedOn: '2018', approvedEarliest: '2019-01-01' })).toEqual(['SIGNED_BEFORE_APPROVAL'])
  })

  test('one sector is too narrow for a sister tie only', () => {
    expect(missing({ sectorCount: 1 })).toEqual(['SINGLE_SECTOR_SISTER_CITY'])
    expect(missing({ sectorCount: 1, relationship: 'FRIENDSHIP_CITY' })).toEqual([])
  })

  test.each([
    ['PROVINCE', ['CITY', 'TOWN', 'DISTRICT']],
    ['MUNICIPALITY', ['STATE_OR_PROVINCE', 'PREFECTURE']],
  ] as const)('a %s is of another rank than %s', (thaiParty, unequal) => {
    const levels = ['STATE_OR_PROVINCE', 'PREFECTURE', 'CITY', 'TOWN', 'DISTRICT', 'OTHER'] as const
    expect(levels.filter(partnerLevel => missing({ thaiParty, partnerLevel }).includes('UNEQUAL_RANK'))).toEqual(
      unequal,
    )
  })
})
