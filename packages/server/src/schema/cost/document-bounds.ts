import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql'

/** The structural bounds of a document. Each is several times that of the largest document of a known client. */
export const documentBounds = {
  'levels of fields': 20,
  aliases: 60,
  'characters in an alias': 100,
  'fields at the root of a query': 20,
  'fields at the root of a mutation': 5,
  directives: 40,
  'directives in one place': 4,
  'fields named twice': 10,
  fragments: 40,
  'spreads of fragments': 80,
  'fragments without a name': 100,
  operations: 20,
} as const

export type Bound = keyof typeof documentBounds

/**
 * The first bound that a document exceeds. Checked before validation, because some validation rules compare every field
 * with every other. Names are ignored, so a fragment called `__schema` counts like any other.
 */
export const excess = (document: DocumentNode): { bound: Bound; found: number } | null => {
  const found = countsOf(document)
  for (const [bound, count] of Object.entries(found))
    if (count > documentBounds[bound as Bound]) return { bound: bound as Bound, found: count }
  return null
}

export const countsOf = (document: DocumentNode): Record<Bound, number> => {
  const found: Record<Bound, number> = {
    'levels of fields': 0,
    aliases: 0,
    'characters in an alias': 0,
    'fields at the root of a query': 0,
    'fields at the root of a mutation': 0,
    directives: 0,
    'directives in one place': 0,
    'fields named twice': 0,
    fragments: 0,
    'spreads of fragments': 0,
    'fragments without a name': 0,
    operations: 0,
  }
  const raise = (bound: Bound, count: number) => {
    found[bound] = Math.max(found[bound], count)
  }
  const directives = (list: readonly DirectiveNode[] = []) => {
    found.directives += list.length
    raise('directives in one place', list.length)
  }
  /** `keys`: the response keys at this level so far, by type. */
  const visit = (set: SelectionSetNode, type = '', keys = new Map<string, Set<string>>()): void => {
    const known = keys.get(type) ?? new Set()
    keys.set(type, known)
    for (const selection of set.selections) {
      directives(selection.directives)
      if (selection.kind === Kind.FRAGMENT_SPREAD) found['spreads of fragments']++
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        found['fragments without a name']++
        visit(selection.selectionSet, selection.typeCondition?.name.value ?? type, keys)
      } else {
        const key = (selection.alias ?? selection.name).value
        if (key !== selection.name.value) found.aliases++
        // It is repeated in each object of the answer.
        raise('characters in an alias', selection.alias?.value.length ?? 0)
        if (known.has(key)) found['fields named twice']++
        known.add(key)
        if (selection.selectionSet) visit(selection.selectionSet)
      }
    }
  }
  const measure = measurer(document)
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) found.fragments++
    else if (definition.kind === Kind.OPERATION_DEFINITION) {
      found.operations++
      for (const variable of definition.variableDefinitions ?? []) directives(variable.directives)
      const bound =
        definition.operation === OperationTypeNode.MUTATION
          ? 'fields at the root of a mutation'
          : 'fields at the root of a query'
      raise(bound, measure.width(definition.selectionSet))
    } else continue
    directives(definition.directives)
    visit(definition.selectionSet)
    raise('levels of fields', measure.depth(definition.selectionSet))
  }
  return found
}

/** Depth and width with fragments expanded. Each selection is measured once; cyclic fragments are invalid anyway. */
const measurer = ({ definitions }: DocumentNode) => {
  const fragments = new Map(
    definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map(each => [each.name.value, each.selectionSet]),
  )
  const measured = (
    measure: (set: SelectionSetNode, again: (set: SelectionSetNode | undefined) => number) => number,
  ) => {
    const known = new Map<SelectionSetNode, number>()
    const again = (set: SelectionSetNode | undefined): number => {
      if (!set) return 0
      const before = known.get(set)
      if (before !== undefined) return before
      known.set(set, 0)
      const size = measure(set, again)
      known.set(set, size)
      return size
    }
    return again
  }
  const depth = measured(({ selections }, again) =>
    selections.reduce((deepest, selection) => {
      if (selection.kind === Kind.FIELD) return Math.max(deepest, 1 + again(selection.selectionSet))
      return Math.max(
        deepest,
        again(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)),
      )
    }, 0),
  )
  const width = measured(({ selections }, again) =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1
      return Math.min(
        1e9,
        sum +
          again(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)),
      )
    }, 0),
  )
  return { depth, width }
}
