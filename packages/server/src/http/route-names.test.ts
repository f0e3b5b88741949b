import fc from 'fast-check'
import { expect, it } from 'vitest'
import { routeName } from './route-names.ts'

const known = new Set(['/', '/graphql', '/health/live'])

it.each([
  ['/', '/'],
  ['/graphql', '/graphql'],
  ['/graphql/', 'other'],
  ['/wp-login.php', 'other'],
  ['/export', '/export/'],
  ['/export/', '/export/'],
  ['/export/dcat.jsonld', '/export/dcat.jsonld'],
  ['/export/latest/facts.csv', '/export/latest/:file'],
  ['/export/17/facts.csv', '/export/:revision/:file'],
  ['/export/17-0123456789abcdef0123456789abcdef/facts.csv', '/export/:revision/:file'],
  ['/export/17-0123/facts.csv', '/export/other'],
  ['/export/calendar/TH-83.ics', '/export/calendar/:name'],
  ['/export/nothing', '/export/other'],
  ['/exports', 'other'],
])('%s is %s', (path, name) => {
  expect(routeName(path, known)).toBe(name)
})

it('there are few names, whatever is asked for', () => {
  const names = new Set<string>()
  const part = fc.oneof(fc.string(), fc.constantFrom('export', 'latest', 'calendar', 'graphql', '1', '22'))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), parts => {
      names.add(routeName(`/${parts.join('/')}`, known))
      return names.size <= known.size + 9
    }),
  )
})
