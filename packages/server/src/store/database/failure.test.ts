import pg from 'pg'
import { expect, it } from 'vitest'
import { Prisma } from '../../generated/prisma/client.ts'
import { Unavailable } from '../unavailable.ts'
import { carried, failureOfDriver, notConnected, unavailabilityOf } from './failure.ts'

const database = (code: string) => Object.assign(new pg.DatabaseError('secret text', 11, 'error'), { code })
const socket = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.7:5432`), { code, syscall: 'connect' })

it.each([
  ['57014', 'TIMEOUT'],
  ['55P03', 'TIMEOUT'],
  ['53300', 'OVERLOADED'],
  ['57P01', 'DATABASE_UNAVAILABLE'],
  ['57P03', 'DATABASE_UNAVAILABLE'],
  ['08006', 'DATABASE_UNAVAILABLE'],
  ['53100', 'DATABASE_UNAVAILABLE'],
  ['25006', 'DATABASE_UNAVAILABLE'],
  ['42501', 'DATABASE_UNAVAILABLE'],
])('SQLSTATE %s is %s', (state, code) => {
  expect(failureOfDriver(database(state))?.code).toBe(code)
})

it.each([
  socket('ECONNREFUSED'),
  socket('ETIMEDOUT'),
  socket('ENOTFOUND'),
  new Error('Connection terminated unexpectedly'),
  new Error('Connection terminated due to connection timeout'),
  new Error('Client has encountered a connection error and is not queryable'),
  new Error('Query read timeout'),
])('a lost connection is a database that is away: $message', error => {
  expect(failureOfDriver(error)?.code).toBe('DATABASE_UNAVAILABLE')
})

it.each([database('23505'), database('42P01'), database('40001'), new TypeError('x is not a function'), 'a string'])(
  'nothing else is: %s',
  error => {
    expect(failureOfDriver(error)).toBeNull()
  },
)

it('whatever keeps a connection from being opened is', () => {
  expect(notConnected(database('28P01')).code).toBe('DATABASE_UNAVAILABLE')
})

it('it is found however deep it lies, and says nothing of its cause', () => {
  const failure = failureOfDriver(socket('ECONNREFUSED'))
  expect(unavailabilityOf(new Error('outer', { cause: carried(failure) }))).toBe(failure)
  expect(failure?.message).not.toContain('10.0.0.7')
  expect(unavailabilityOf(new Error('outer'))).toBeNull()
})

it.each([
  ['P1001', 'DATABASE_UNAVAILABLE'],
  ['P1017', 'DATABASE_UNAVAILABLE'],
  ['P2024', 'OVERLOADED'],
  ['P2037', 'OVERLOADED'],
  ['P2028', 'TIMEOUT'],
  ['OVERLOADED', 'OVERLOADED'],
])('Prisma, with the code %s, says %s', (code, expected) => {
  const error = new Prisma.PrismaClientKnownRequestError('Invalid invocation: secret', { code, clientVersion: '7' })
  expect(unavailabilityOf(error)).toBeInstanceOf(Unavailable)
  expect(unavailabilityOf(error)).toMatchObject({ code: expected, message: expect.not.stringContaining('secret') })
})

it('Prisma says nothing of the kind about a broken rule', () => {
  const error = new Prisma.PrismaClientKnownRequestError('Unique', { code: 'P2002', clientVersion: '7' })
  expect(unavailabilityOf(error)).toBeNull()
})
