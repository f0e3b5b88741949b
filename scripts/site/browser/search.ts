// On the page of the search: answers as somebody types, without a server.
import { type Found, searchIn } from '../search.ts'
import type { Section } from '../section.ts'

declare global {
  /** What `search-data.js` brings */
  var siteSections: readonly Section[]
}

const MOST = 50
const input = document.querySelector<HTMLInputElement>('#site-search')!
const count = document.querySelector('#site-count')!
const results = document.querySelector('#site-results')!
let ask: ReturnType<typeof searchIn> | undefined

const show = () => {
  const question = input.value.trim()
  document.title = document.title.replace(/^.*(?= · )/, question ? `${question}: search` : 'Search')
  if (question === '') {
    count.textContent = 'Type a word above, in English or Thai.'
    results.replaceChildren()
    return
  }
  ask ??= searchIn(globalThis.siteSections)
  const found = ask(question)
  const more = found.length > MOST ? `, the best ${MOST} of them below` : ''
  count.textContent =
    found.length === 0
      ? `Nothing has “${question}”.`
      : `${found.length} ${found.length === 1 ? 'place' : 'places'}${more}.`
  results.replaceChildren(...found.slice(0, MOST).map(itemOf))
}

function itemOf({ at, title, of, text, terms: found }: Found): HTMLElement {
  const terms = found.toSorted((a, b) => b.length - a.length)
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = at
  link.append(...marked(of === undefined ? title : `${of} › ${title}`, terms))
  const excerpt = document.createElement('p')
  excerpt.append(...marked(excerptOf(text, terms), terms))
  item.append(link, excerpt)
  return item
}

const THAI = /[\u0E00-\u0E7F]/

/**
 * Where the words stand in a text: anywhere in Thai, which has no spaces, and else where a word begins. The beginning of a
 * word is searched for from three letters on.
 */
const placesOf = (terms: readonly string[]): RegExp => {
  const patterns = terms.map(term => {
    const exact = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return THAI.test(term) ? exact : `(?<![\\p{L}\\p{N}])${exact}${term.length < 3 ? '(?![\\p{L}\\p{N}])' : ''}`
  })
  return new RegExp(`(${patterns.join('|')})`, 'giu')
}

/** A piece of a text around the longest of the words in it. */
function excerptOf(text: string, terms: readonly string[]): string {
  const found = terms.map(term => text.search(placesOf([term]))).find(at => at >= 0)
  const at = Math.max(0, (found ?? 0) - 80)
  const from = at === 0 ? 0 : text.indexOf(' ', at) + 1
  const cut = text.slice(from, from + 240)
  return `${from > 0 ? '… ' : ''}${cut}${from + 240 < text.length ? ' …' : ''}`
}

function marked(text: string, terms: readonly string[]): (string | HTMLElement)[] {
  // Of what a group caught, every other piece.
  return text.split(placesOf(terms)).map((part, index) => {
    if (index % 2 === 0) return part
    const mark = document.createElement('mark')
    mark.textContent = part
    return mark
  })
}

let waiting: ReturnType<typeof setTimeout> | undefined
input.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(show, 150)
})
input.form!.addEventListener('submit', event => {
  event.preventDefault()
  clearTimeout(waiting)
  // So that the address can be passed on, and the way back leads here.
  const address = new URL(location.href)
  address.searchParams.set('q', input.value)
  history.replaceState(null, '', address)
  show()
})
input.value = new URLSearchParams(location.search).get('q') ?? ''
input.focus()
show()
