import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf } from './address.ts'

describe('without a proxy', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s is counted as %s', (connection, name) => {
    expect(addressOf(connection, null, 0)).toBe(name)
  })

  it('the header is not believed', () => {
    expect(addressOf('192.0.2.1', '203.0.113.7', 0)).toBe('192.0.2.1')
  })

  it('a connection that is gone already has a name', () => {
    expect(addressOf(undefined, '203.0.113.7', 0)).toBe('unknown')
  })
})

describe('behind proxies', () => {
  it.each([
    [1, '203.0.113.7', '203.0.113.7'],
    [1, 'forged, 203.0.113.7', '203.0.113.7'],
    [1, '198.51.100.1,203.0.113.7', '203.0.113.7'],
    [2, '198.51.100.1, 203.0.113.7', '198.51.100.1'],
    [2, '203.0.113.7', '203.0.113.7'],
    [2, 'forged, 203.0.113.7', '203.0.113.7'],
    [1, '203.0.113.7:4711', '203.0.113.7'],
    [1, '[2001:db8::1]:4711', '2001:db8:0:0::/64'],
    [1, '2001:db8::1', '2001:db8:0:0::/64'],
    [1, 'unknown', '10.0.0.1'],
    [1, '', '10.0.0.1'],
    [1, '203.0.113.7, ', '10.0.0.1'],
    [1, null, '10.0.0.1'],
  ])('%i of them and X-Forwarded-For %j: %s', (hops, header, name) => {
    expect(addressOf('10.0.0.1', header, hops)).toBe(name)
  })

  const entry = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.string().filter(text => !text.includes(',')),
  )
  it('what a client writes in front of the proxies has no weight', () =>
    fc.assert(
      fc.property(fc.array(entry), fc.array(fc.ipV4(), { minLength: 1, maxLength: 3 }), (forged, added) => {
        const honest = addressOf('10.0.0.1', added.join(', '), added.length)
        expect(addressOf('10.0.0.1', [...forged, ...added].join(', '), added.length)).toBe(honest)
        expect(honest).toBe(added[0])
      }),
    ))

  it('all addresses of a /64 are one', () =>
    fc.assert(
      fc.property(fc.ipV6(), fc.ipV6(), (one, other) => {
        const host = '1:2:3:4:5:6:7:8'.split(':').slice(4)
        const prefix = addressOf(one, null, 0)
        if (!prefix.endsWith('::/64')) return
        expect(addressOf(`${prefix.slice(0, -5)}:${host.join(':')}`, null, 0)).toBe(prefix)
        expect(addressOf(other, null, 0)).toMatch(/^(\d+\.\d+\.\d+\.\d+|([0-9a-f]{1,4}:){4}:\/64)$/)
      }),
    ))
})
