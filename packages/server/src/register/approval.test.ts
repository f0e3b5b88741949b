import { expect, it } from 'vitest'
import { approvalViolations, askedBeforeProposal } from './approval.ts'

const step = { outcome: 'APPROVED', askedOn: null, decidedOn: null, means: null } as const
const brief = (found: readonly { code: string; path: readonly string[] }[]) =>
  found.map(({ code, path }) => `${code} ${path.join('.')}`)

it.each([
  ['APPROVED', true],
  ['NO_OBJECTION', true],
  ['ACKNOWLEDGED', true],
  ['NOT_REQUIRED', true],
  ['PENDING', false],
  ['RETURNED', false],
  ['REFUSED', false],
] as const)('a step that is %s may approve the whole: %s', (outcome, may) => {
  expect(brief(approvalViolations({ ...step, outcome, means: 'APPROVED' }, ['input']))).toEqual(
    may ? [] : ['BAD_VALUE input.means'],
  )
  expect(approvalViolations({ ...step, outcome, means: 'SUBMITTED' }, ['input'])).toEqual([])
  expect(approvalViolations({ ...step, outcome }, ['input'])).toEqual([])
})

it('nobody is asked, or answers, before the proposal', () => {
  const dates = { askedOn: '2015-05', decidedOn: '2015-06' }
  expect(brief(askedBeforeProposal(dates, '2015-06-02', []))).toEqual(['DATES_OUT_OF_ORDER askedOn'])
  expect(brief(askedBeforeProposal(dates, '2016', []))).toEqual([
    'DATES_OUT_OF_ORDER askedOn',
    'DATES_OUT_OF_ORDER decidedOn',
  ])
  expect(askedBeforeProposal(dates, null, [])).toEqual([])
  expect(askedBeforeProposal({ askedOn: null, decidedOn: null }, '2016', [])).toEqual([])
})
