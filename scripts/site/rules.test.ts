import { expect, it } from 'vitest'
import { layOut } from './layout.ts'
import { brokenRules } from './rules.ts'

const problemsOf = (article: string) =>
  brokenRules(new Map([['a.html', layOut({ path: 'a.html', title: 'A', html: `<h1>A</h1>${article}` }, [])]]))

it('a page as it is laid out keeps the rules', () => {
  expect(problemsOf('<h2 id="b">B</h2><p>Text</p>')).toEqual([])
})

it.each([
  ['an image from elsewhere', '<img src="https://example.org/a.png" alt="A">', 'asks somebody else'],
  ['a script from elsewhere', '<script src="//example.org/a.js"></script>', 'asks somebody else'],
  ['a script in the page', '<script>go()</script>', 'has a script or style in it'],
  ['a handler', '<p onclick="go()">A</p>', 'has a script or style in it'],
  ['a style', '<p style="color: red">A</p>', 'has a script or style in it'],
  ['an image without words', '<img src="a.png" alt="">', 'has an image without words'],
  ['a second first heading', '<h1>B</h1>', 'has not one heading of the first rank'],
  ['a heading of a rank too low', '<h3 id="b">B</h3>', 'skips a rank at the heading "B"'],
  ['an id twice', '<p id="b">B</p><p id="b">C</p>', 'has the id b twice'],
])('refuses %s', (_, article, why) => {
  expect(problemsOf(article)).toEqual([expect.stringContaining(`a.html ${why}`)])
})

it('refuses a style sheet that loads something', () => {
  expect(brokenRules(new Map([['a.css', '@import "https://example.org/a.css";']]))).toEqual(['a.css loads something.'])
})
