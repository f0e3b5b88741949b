import { readFileSync } from 'node:fs'
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schemaFile } from '../sdk/paths.ts'
import { checkLinks } from './links.ts'
import { sectionsOf } from './page.ts'
import { addressIn, schemaPages } from './schema-pages.ts'

const plain = {
  prose: () => ({ block: (text: string) => `<p>${text}</p>`, inline: (text: string) => text }),
  labels: {},
}

const small = buildSchema(`
  type Query {
    "One paper."
    paper(id: ID!): Paper
    papers(state: State = SIGNED): PaperConnection!
    find: [Result!]!
  }
  type PaperConnection { nodes: [Paper!]! }
  union Result = Paper | City
  interface Named { name: String! }
  type City implements Named { name: String! papers: [Paper!]! mayor: Mayor }
  type Mayor { name: String! }
  "A signed paper."
  type Paper {
    "When it was signed."
    signedOn: String
    date: String @deprecated(reason: "Use signedOn.")
  }
  enum State { "By both sides." SIGNED ENDED }
`)

const pageOf = (name: string, text = plain) =>
  schemaPages(small, text).find(({ path }) => path === `reference/schema/${name}.html`)!

describe('the page of a type', () => {
  it('names its fields, with descriptions, types that lead on, and what is deprecated', () => {
    const { html, kind } = pageOf('Paper')
    expect(kind).toBe('GraphQL schema: Object type')
    expect(html).toContain('<p>A signed paper.</p>')
    expect(html).toContain('<h3 id="signedOn">signedOn</h3>')
    expect(html).toContain('<p>When it was signed.</p>')
    expect(html).toContain('<code>signedOn: <a href="String.html">String</a></code>')
    expect(html).toContain('<strong>Deprecated.</strong> Use signedOn.')
  })

  it('says which queries return it, also in pages and as one of several', () => {
    const [, asked = ''] = /Asked by<\/h2>\n<ul>(.*?)<\/ul>/s.exec(pageOf('Paper').html) ?? []
    const ways = asked.split('</li>').map(way => way.replace(/<[^>]*>/g, ''))
    expect(ways).toEqual(['Query.paper', 'Query.papers, through PaperConnection', 'Query.find, through Result', ''])
  })

  it('says where a type is found that no query returns', () => {
    expect(pageOf('Mayor').html).toContain(
      'No query returns it by itself. Fields of other types do, <a href="City.html#mayor">',
    )
  })

  it('has the arguments of a field, with what they usually are', () => {
    expect(pageOf('Query').html).toContain(
      '<dt id="papers.state"><code>state: <a href="State.html">State</a> = SIGNED</code></dt>',
    )
  })

  it('has the values of an enum, what users are shown for them, and what takes it', () => {
    const labels = { State: { SIGNED: { en: 'Signed', th: 'ลงนามแล้ว' }, ENDED: { en: 'Ended', th: 'สิ้นสุดแล้ว' } } }
    const { html } = pageOf('State', { ...plain, labels })
    expect(html).toContain('<h3 id="SIGNED">SIGNED</h3>\n<p>By both sides.</p><p class="label">Signed · ลงนามแล้ว</p>')
    expect(html).toContain('<a href="Query.html#papers.state"><code>state</code></a>')
  })

  it('is searched by its fields, and not by where it occurs', () => {
    const sections = sectionsOf(pageOf('Paper'))
    expect(sections.map(({ at, title }) => [at, title])).toContainEqual([
      'reference/schema/Paper.html#signedOn',
      'signedOn',
    ])
    expect(sections.find(({ at }) => at.endsWith('#uses'))).toBeUndefined()
  })
})

describe('the schema of the register', () => {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
  const pages = schemaPages(schema, plain)

  it('has a page for every type, which names every field and value', () => {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
    expect(types.length).toBeGreaterThan(400)
    for (const type of types) {
      const page = pages.find(({ path }) => path === `reference/schema/${type.name}.html`)
      let names: string[] = []
      if (isEnumType(type)) names = type.getValues().map(({ name }) => name)
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) names = Object.keys(type.getFields())
      const missing = names.filter(name => !page?.html.includes(`id="${name}"`))
      expect([type.name, page?.title, missing]).toEqual([type.name, type.name, []])
    }
  })

  it('has no link between its types that leads nowhere', () => {
    expect(checkLinks(new Map(pages.map(({ path, html }) => [path, html]))).problems).toEqual([])
  })

  it('knows the addresses of types and their fields, and of nothing else', () => {
    const addressOf = addressIn(schema)
    expect(addressOf('Agreement')).toBe('reference/schema/Agreement.html')
    expect(addressOf('Agreement.status')).toBe('reference/schema/Agreement.html#status')
    expect(['Agreement.no', 'agreement', 'No', 'a b'].map(addressOf)).toEqual(Array(4).fill(undefined))
  })
})
