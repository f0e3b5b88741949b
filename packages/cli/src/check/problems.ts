import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  NoDeprecatedCustomRule,
  NoUnusedFragmentsRule,
  parse,
  Source,
  specifiedRules,
  validate,
  visit,
} from './graphql.ts'

/** Something that a document asks for and that the schema does not have, or will not have for long. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly kind: 'error' | 'warning'
  readonly message: string
}

export interface Text {
  readonly file: string
  readonly text: string
}

export interface Checked {
  readonly problems: Problem[]
  /** Files that define types, and ask for nothing */
  readonly schemas: string[]
}

/** Checks documents. A fragment may stand in another than the one that uses it. */
export function check(schema: GraphQLSchema, texts: readonly Text[]): Checked {
  const found = new Map<string, Problem>()
  const add = (kind: Problem['kind'], error: GraphQLError) => {
    const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 }
    const file = error.source?.name ?? ''
    const problem = { file, line, column, kind, message: error.message }
    // A fragment is looked at once for each document that uses it.
    found.set(JSON.stringify(problem), problem)
  }
  const parsed: DocumentNode[] = []
  const schemas: string[] = []
  for (const { file, text } of texts) {
    try {
      const document = parse(new Source(text, file))
      if (document.definitions.some(({ kind }) => OPERATIONAL.includes(kind))) parsed.push(document)
      else schemas.push(file)
    } catch (error) {
      add('error', error as GraphQLError)
    }
  }
  for (const document of parsed) {
    const whole = withFragments(document, parsed)
    for (const error of validate(schema, whole, RULES, { maxErrors: Number.POSITIVE_INFINITY })) add('error', error)
    for (const error of validate(schema, document, [NoDeprecatedCustomRule])) add('warning', error)
  }
  const problems = [...found.values()].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  )
  return { problems, schemas }
}

const OPERATIONAL: string[] = [Kind.OPERATION_DEFINITION, Kind.FRAGMENT_DEFINITION]
const RULES = specifiedRules.filter(rule => rule !== NoUnusedFragmentsRule)

/** A document with those fragments of others that it needs. */
function withFragments(document: DocumentNode, all: readonly DocumentNode[]): DocumentNode {
  const definitions = [...document.definitions]
  const names = new Set(definitions.flatMap(node => (node.kind === Kind.FRAGMENT_DEFINITION ? [node.name.value] : [])))
  const others = all.flatMap(({ definitions }) => definitions).filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
  // It grows while it is gone through.
  for (const definition of definitions)
    visit(definition, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = names.has(value) ? undefined : others.find(({ name }) => name.value === value)
        if (!fragment) return
        names.add(value)
        definitions.push(fragment)
      },
    })
  return { ...document, definitions }
}
