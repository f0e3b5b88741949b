import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql'
import { escapeHtml, hrefFrom } from './html.ts'
import type { Prose } from './markdown.ts'
import type { Page } from './page.ts'
import { type Uses, usesIn, type Way } from './schema-uses.ts'
import { SCHEMA_INDEX } from './sources.ts'

export interface SchemaText {
  /** Makes HTML of the descriptions on a page */
  prose(page: string): Prose
  /** What users are shown for the values of enums, in English and Thai */
  readonly labels: Readonly<Record<string, Readonly<Record<string, { en: string; th: string }>>>>
}

const FOLDER = 'reference/schema'

/** The address of a type, or of one of its fields or values: `Agreement`, `Agreement.status`. */
export const addressIn =
  (schema: GraphQLSchema) =>
  (name: string): string | undefined => {
    const [typeName = '', member, ...more] = name.split('.')
    const type = schema.getType(typeName)
    if (!type || typeName.startsWith('__') || more.length > 0) return undefined
    const page = `${FOLDER}/${typeName}.html`
    if (member === undefined) return page
    return membersOf(type).includes(member) ? `${page}#${member}` : undefined
  }

const membersOf = (type: GraphQLNamedType): string[] => {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name)
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : []
}

/** A page for each type of a schema, and one that lists them. */
export const schemaPages = (schema: GraphQLSchema, text: SchemaText): Page[] => {
  const usesOf = usesIn(schema)
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  types.sort((a, b) => (a.name < b.name ? -1 : 1))
  return [
    indexPage(schema, types, text),
    ...types.map(type => new TypePage(`${FOLDER}/${type.name}.html`, text).of(type, usesOf(type))),
  ]
}

const kindOf = (type: GraphQLNamedType): string => {
  if (isObjectType(type)) return 'Object type'
  if (isInterfaceType(type)) return 'Interface'
  if (isInputObjectType(type)) return 'Input'
  if (isEnumType(type)) return 'Enum'
  return isUnionType(type) ? 'Union' : 'Scalar'
}

function indexPage(schema: GraphQLSchema, types: readonly GraphQLNamedType[], { prose }: SchemaText): Page {
  const { inline } = prose(SCHEMA_INDEX)
  const row = (address: string, name: string, description: string | null | undefined) => {
    const [first = ''] = (description ?? '').split('\n\n')
    return `<tr><td><a href="${hrefFrom(SCHEMA_INDEX, address)}"><code>${name}</code></a></td><td>${inline(first)}</td></tr>`
  }
  const table = (title: string, id: string, rows: readonly string[]) =>
    rows.length === 0
      ? ''
      : `<h2 id="${id}">${title}</h2>\n<div class="table" role="group" aria-label="${title}" tabindex="0"><table>\n<thead><tr><th>name</th><th>what it is</th></tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody></table></div>\n`
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(type => !!type)
  const fields = roots.map(root =>
    table(
      root.name === 'Query' ? 'Queries' : `${root.name}s`,
      root.name.toLowerCase(),
      Object.values(root.getFields()).map(({ name, description }) =>
        row(`${FOLDER}/${root.name}.html#${name}`, name, description),
      ),
    ),
  )
  const kinds = ['Object type', 'Interface', 'Union', 'Input', 'Enum', 'Scalar'].map(kind =>
    table(
      `${kind}s`,
      kind.toLowerCase().replace(' ', '-'),
      types
        .filter(type => kindOf(type) === kind && !roots.includes(type as never))
        .map(type => row(`${FOLDER}/${type.name}.html`, type.name, type.description)),
    ),
  )
  const intro =
    'Every type, field, argument and value of the API, as <code>schema.graphql</code> has them. It is the schema that a server of the same revision answers with.'
  const html = `<h1>The GraphQL schema</h1>\n<p>${intro}</p>\n${fields.join('')}${kinds.join('')}`
  return { path: SCHEMA_INDEX, title: 'The GraphQL schema', html, searched: 'beginning' }
}

/** Writes the page of one type. */
class TypePage {
  readonly path: string
  readonly text: SchemaText
  readonly prose: Prose

  constructor(path: string, text: SchemaText) {
    this.path = path
    this.text = text
    this.prose = text.prose(path)
  }

  of(type: GraphQLNamedType, uses: Uses): Page {
    const { name, description } = type
    const html = [
      `<h1><code>${name}</code></h1>`,
      this.prose.block(
        description ?? (isScalarType(type) && isSpecifiedScalarType(type) ? 'A scalar of GraphQL.' : ''),
      ),
      this.nature(type, uses),
      this.asked(type, uses),
      this.members(type),
      this.uses(uses),
    ]
    return {
      path: this.path,
      title: name,
      kind: `GraphQL schema: ${kindOf(type)}`,
      html: html.filter(Boolean).join('\n'),
    }
  }

  private nature(type: GraphQLNamedType, uses: Uses): string {
    const lines: [string, readonly string[]][] = [
      ['Implements', isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : []],
      ['Is one of', isUnionType(type) ? type.getTypes().map(({ name }) => name) : []],
      ['Implemented by', uses.implementedBy],
      ['In the unions', uses.unions],
    ]
    return lines
      .filter(([, names]) => names.length > 0)
      .map(([title, names]) => `<p>${title}: ${names.map(name => this.link(name)).join(', ')}</p>`)
      .join('\n')
  }

  /** Which queries, mutations and subscriptions return it. */
  private asked(type: GraphQLNamedType, { asked, fields }: Uses): string {
    if (asked.length > 0) return `<h2 id="asked-by">Asked by</h2>\n<ul>${asked.map(way => this.way(way)).join('')}</ul>`
    if (!isObjectType(type) || fields.length === 0) return ''
    const [{ type: from, field }] = fields as [Way]
    return `<h2 id="asked-by">Asked by</h2>\n<p>No query returns it by itself. Fields of other types do, ${this.link(from, field)} for one: see <a href="#uses">where it occurs</a>.</p>`
  }

  private members(type: GraphQLNamedType): string {
    if (isObjectType(type) || isInterfaceType(type))
      return `<h2 id="fields">Fields</h2>\n${Object.values(type.getFields())
        .map(field => this.field(field))
        .join('\n')}`
    if (isInputObjectType(type))
      return `<h2 id="fields">Fields</h2>\n<dl>\n${Object.values(type.getFields())
        .map(field => this.input(field, field.name))
        .join('\n')}\n</dl>`
    if (!isEnumType(type)) return ''
    const labels = this.text.labels[type.name]
    const values = type.getValues().map(({ name, description, deprecationReason }) => {
      const label = labels?.[name]
      const shown = label ? `<p class="label">${escapeHtml(label.en)} · ${escapeHtml(label.th)}</p>` : ''
      const said = this.prose.block(description ?? '')
      return `<section class="field">\n<h3 id="${name}">${name}</h3>\n${this.deprecated(deprecationReason)}${said}${shown}\n</section>`
    })
    return `<h2 id="values">Values</h2>\n${values.join('\n')}`
  }

  private field(field: GraphQLField<unknown, unknown>): string {
    const { name, type, description, deprecationReason, args } = field
    const taken = args.map(arg => this.input(arg, `${name}.${arg.name}`))
    return [
      `<section class="field">\n<h3 id="${name}">${name}</h3>`,
      `<p class="signature"><code>${name}${args.length > 0 ? `(${args.map(arg => arg.name).join(', ')})` : ''}: ${this.type(type)}</code></p>`,
      this.deprecated(deprecationReason),
      this.prose.block(description ?? ''),
      taken.length > 0 ? `<p class="arguments">Arguments</p>\n<dl>\n${taken.join('\n')}\n</dl>` : '',
      '</section>',
    ]
      .filter(Boolean)
      .join('\n')
  }

  /** An argument or a field of an input. */
  private input(input: GraphQLArgument | GraphQLInputField, id: string): string {
    const { name, type, description, defaultValue, deprecationReason } = input
    const value = defaultValue === undefined ? undefined : astFromValue(defaultValue, type)
    const usual = value ? ` = ${escapeHtml(print(value))}` : ''
    const said = `${this.deprecated(deprecationReason)}${this.prose.block(description ?? '')}`
    return `<dt id="${id}"><code>${name}: ${this.type(type)}${usual}</code></dt>\n<dd>${said}</dd>`
  }

  private deprecated(reason: string | null | undefined): string {
    return reason == null ? '' : `<p class="deprecated"><strong>Deprecated.</strong> ${this.prose.inline(reason)}</p>\n`
  }

  private uses({ fields, taken }: Uses): string {
    if (fields.length + taken.length === 0) return ''
    const places = [
      ...fields.map(way => this.way(way)),
      ...taken.map(({ type, field, argument }) => {
        if (argument === undefined) return `<li>${this.link(type, field)}</li>`
        return `<li>${this.link(type, field)}, argument <a href="${this.address(type)}#${field}.${argument}"><code>${argument}</code></a></li>`
      }),
    ]
    const count = places.length === 1 ? '1 place' : `${places.length} places`
    return `<h2 id="uses">Where it occurs</h2>\n<details class="uses"><summary>${count}</summary>\n<ul>${places.join('')}</ul></details>`
  }

  private way({ type, field, over }: Way): string {
    const by = over.length > 0 ? `, through ${over.map(name => this.link(name)).join(', ')}` : ''
    return `<li>${this.link(type, field)}${by}</li>`
  }

  private address(type: string): string {
    return hrefFrom(this.path, `${FOLDER}/${type}.html`)
  }

  private link(type: string, member?: string): string {
    const at = member === undefined ? '' : `.${member}`
    return `<a href="${this.address(type)}${member === undefined ? '' : `#${member}`}"><code>${type}${at}</code></a>`
  }

  /** A type as the schema writes it, with a link. */
  private type(type: GraphQLType): string {
    if (isNonNullType(type)) return `${this.type(type.ofType)}!`
    if (isListType(type)) return `[${this.type(type.ofType)}]`
    return `<a href="${this.address(type.name)}">${type.name}</a>`
  }
}
