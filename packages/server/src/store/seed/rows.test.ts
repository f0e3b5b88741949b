import { join } from 'node:path'
import { expect, it } from 'vitest'
import { prismaFolder } from '../database/migrate/migrations.ts'
import { readDataset } from './read.ts'
import { rowsOf } from './rows.ts'

const rows = rowsOf(await readDataset(join(prismaFolder, 'data')))

it('adds the bounds of dates and the sort key to an agreement', () => {
  expect(rows.agreement.find(({ id }) => id === 'phuket-hainan')).toMatchObject({
    signedOn: '2005-09',
    signedEarliest: new Date('2005-09-01'),
    signedLatest: new Date('2005-09-30'),
    expiresEarliest: null,
    sortTitle: 'friendship agreement between phuket and hainan',
  })
})

it('numbers events from 1 within their agreement', () => {
  expect(rows.agreementEvent.filter(({ agreementId }) => agreementId === 'phuket-xiamen')).toMatchObject([
    { id: 'phuket-xiamen-1', position: 1, kind: 'PROPOSED', earliest: new Date('2015-10-01') },
    { id: 'phuket-xiamen-2', position: 2, kind: 'SIGNED', earliest: new Date('2017-05-11') },
  ])
})

it('puts the ids of a pair in the order of the names of their models', () => {
  expect(rows.pairs._engagement_country).toContainEqual(['FR', 'phuket-nice-2010'])
  expect(rows.pairs._engagement_agreement).toContainEqual(['phuket-zhanjiang', 'phuket-zhanjiang-2016'])
  expect(rows.pairs._engagement_leader).toContainEqual(['phuket-nice-2010', 'wichai-phraisa-ngop'])
  expect(rows.pairs._post_source).toContainEqual(['tom-tate-1', 'tpn-goldcoast'])
})
