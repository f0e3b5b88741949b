import { expect, it } from 'vitest'
import { checkLinks } from './links.ts'

const site = (article: string) =>
  new Map<string, string | Uint8Array>([
    ['index.html', '<h1>Home</h1><a href="guides/keys.html#scopes">Keys</a>'],
    ['guides/keys.html', `<h1>Keys</h1><h2 id="scopes">Scopes</h2>${article}`],
    ['images/a map.png', new Uint8Array()],
  ])

const problemsOf = (article: string) => checkLinks(site(article)).problems

it('finds pages, anchors and images by relative links', () => {
  expect(problemsOf('<a href="../index.html">1</a> <a href="#scopes">2</a> <a href="keys.html#scopes">3</a>')).toEqual(
    [],
  )
  expect(problemsOf('<img src="../images/a%20map.png" alt="A map">')).toEqual([])
})

it.each([
  ['a page that is not there', 'limits.html', 'there is no guides/limits.html.'],
  ['an anchor that is not there', '#budget', 'guides/keys.html has nothing with the id budget.'],
  ['an anchor of another page', '../index.html#top', 'index.html has nothing with the id top.'],
  ['a folder', '../guides/', 'it names a folder, of which a browser without a server shows no page.'],
  ['the root of a server', '/index.html', 'it leaves the site. Links are relative.'],
  ['what lies above', '../../index.html', 'it leaves the site. Links are relative.'],
  ['an address without a domain', 'https://wiki/keys', 'its host has no domain.'],
  ['an address that is none', 'https://', 'it is no address.'],
  ['a script', 'javascript:alert(1)', 'it is neither http nor https.'],
])('refuses a link to %s, and names page and link', (_, link, why) => {
  expect(problemsOf(`<a href="${link}">x</a>`)).toEqual([`guides/keys.html links to ${link}: ${why}`])
})

it('refuses an image that is not there', () => {
  expect(problemsOf('<img src="map.png" alt="A map">')).toEqual([
    'guides/keys.html links to map.png: there is no guides/map.png.',
  ])
})

it('lists what leads out, and asks nobody', () => {
  const { outside } = checkLinks(site('<a href="https://example.org/a?b=1&amp;c=2">x</a>'))
  expect([...outside]).toEqual([['https://example.org/a?b=1&c=2', ['guides/keys.html']]])
})
