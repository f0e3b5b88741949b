import { expect, it } from 'vitest'
import { reviveDates } from './scalars.ts'

const MOMENT = '2026-11-22T08:30:00.000Z'
const revived = (data: object, ...paths: string[]) => {
  reviveDates(data, paths)
  return data
}

it('turns the strings at its paths into dates, and no others', () => {
  const data = { register: { updatedAt: MOMENT, license: MOMENT }, updatedAt: MOMENT }
  expect(revived(data, 'register.updatedAt')).toEqual({
    register: { updatedAt: new Date(MOMENT), license: MOMENT },
    updatedAt: MOMENT,
  })
})

it('walks lists, lists of lists and lists of dates', () => {
  const data = { rows: [[{ at: MOMENT }], [], [{ at: MOMENT }, null]], days: [MOMENT, null] }
  expect(revived(data, 'rows.*.*.at', 'days.*')).toEqual({
    rows: [[{ at: new Date(MOMENT) }], [], [{ at: new Date(MOMENT) }, null]],
    days: [new Date(MOMENT), null],
  })
})

it('invents nothing where something is null, absent, of another type or no moment', () => {
  const data = () => ({ none: null, list: null, text: 'soon', nodes: [{ __typename: 'Other' }, null], object: {} })
  const paths = ['none', 'none.at', 'list.*.at', 'text', 'nodes.*.at', 'object.*', 'absent', 'absent.*.at']
  expect(revived(data(), ...paths)).toEqual(data())
})
