import { expect, it } from 'vitest'
import { approvalViolations, askedBeforeProposal, otherBody, waitingSince } from './approval.ts'

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

it('in a step that is planned nobody was asked yet, so it says nothing else', () => {
  const planned = { ...step, outcome: 'PLANNED' } as const
  expect(approvalViolations(planned, ['input'])).toEqual([])
  const told = { askedOn: '2020', decidedOn: '2021', means: 'SUBMITTED' } as const
  expect(brief(approvalViolations({ ...planned, ...told }, ['input']))).toEqual([
    'BAD_VALUE input.askedOn',
    'BAD_VALUE input.decidedOn',
    'BAD_VALUE input.means',
  ])
  expect(brief(approvalViolations({ ...planned, means: 'APPROVED' }, ['input']))).toEqual(['BAD_VALUE input.means'])
})

it('a step of a plan asks the body of the plan, and any other step whom it likes', () => {
  const planned = { step: 2, body: 'CABINET', nameEn: null, nameTh: 'อนุมัติร่าง' }
  expect(otherBody(planned, 'CABINET', ['input'])).toEqual([])
  expect(brief(otherBody(planned, 'OTHER', ['input']))).toEqual(['BAD_VALUE input.body'])
  expect(otherBody({ ...planned, nameTh: null }, 'OTHER', ['input'])).toEqual([])
})

it('only what is pending waits', () => {
  expect(waitingSince({ outcome: 'PENDING', askedOn: '2020-05' })).toBe('2020-05')
  expect(waitingSince({ outcome: 'PENDING', askedOn: null })).toBeNull()
  expect(waitingSince({ outcome: 'APPROVED', askedOn: '2020-05' })).toBeNull()
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
