import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import { defaultPageSize, largestPageSize } from '../../store/read/list/window.ts'
import { introspectionSizes } from './introspection-sizes.ts'
import { type Arguments, type Price, valuePrice } from './price.ts'
import { beside, either, nothing, type Tally, times } from './tally.ts'

/**
 * The context of a selection: the page size of its connection, and whether it applies to all types of the
 * introspection.
 */
interface SelectionContext {
  readonly page: number
  readonly ofAll: boolean
}

const rootContext: SelectionContext = { page: 0, ofAll: false }

/** A field of a selection, with its cost and its own selection. */
export interface Part {
  readonly node: FieldNode
  readonly tally: Tally
  /** The number of objects that it returns for each parent object */
  readonly count: number
  /** Whether it is paged with `first` and `last` */
  readonly isPaged: boolean
  /** Whether it holds the page of its parent field */
  readonly isOnPage: boolean
  /** The parts of its selection, for the most expensive possible type */
  below(): readonly Part[]
}

/** The price of finding one page, whatever the number of parent lists. */
const pagePrice = 5

/**
 * Calculates an upper bound of the cost of an operation and its parts, whatever the data. The document must be valid.
 * Each selection is calculated once per type, so nested fragments do not multiply the work.
 *
 * @param pageOf Overrides the page size of a field, to find out which size would fit
 */
export const costCalculator = (
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Arguments,
  pageOf: (node: FieldNode, size: number) => number = (_, size) => size,
) => {
  const known = new Map<SelectionSetNode, Map<string, Tally>>()

  const isIncluded = (node: SelectionNode): boolean =>
    !node.directives?.length ||
    (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false)

  /** The fields selected on objects of a type, with fragments expanded. */
  function* fieldsOf(set: SelectionSetNode, type: GraphQLObjectType): Generator<FieldNode | SelectionSetNode> {
    for (const selection of set.selections) {
      if (!isIncluded(selection)) continue
      if (selection.kind === Kind.FIELD) yield selection
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
        const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value)
        if (
          fragment &&
          (!condition || condition === type || (isAbstractType(condition) && schema.isSubType(condition, type)))
        )
          yield fragment.selectionSet
      }
    }
  }

  const selectionTally = (set: SelectionSetNode, type: GraphQLObjectType, context: SelectionContext): Tally => {
    const ofSet = known.get(set) ?? new Map<string, Tally>()
    known.set(set, ofSet)
    const key = `${type.name} ${context.page} ${context.ofAll}`
    const before = ofSet.get(key)
    if (before) return before
    let tally = nothing
    for (const each of fieldsOf(set, type))
      tally = beside(
        tally,
        each.kind === Kind.FIELD ? partOf(each, type, context).tally : selectionTally(each, type, context),
      )
    ofSet.set(key, tally)
    return tally
  }

  const partsOf = (
    set: SelectionSetNode,
    type: GraphQLObjectType,
    context: SelectionContext,
    seen = new Set<SelectionSetNode>(),
  ): Part[] => {
    if (seen.has(set)) return []
    seen.add(set)
    return [...fieldsOf(set, type)].flatMap(each =>
      each.kind === Kind.FIELD ? [partOf(each, type, context)] : partsOf(each, type, context, seen),
    )
  }

  const partOf = (node: FieldNode, parent: GraphQLObjectType, context: SelectionContext): Part => {
    const field = definitionOf(schema, parent, node.name.value)
    const args = argumentsOf(field, node, variables)
    const price = (field.extensions['cost'] ?? {}) as Price
    const isPaged = field.args.some(({ name }) => name === 'last')
    const isOnPage = field.extensions['onPage'] === true
    const isList = isListType(getNullableType(field.type))
    const inside: SelectionContext = {
      page: isPaged ? pageOf(node, pageSize(args)) : 0,
      // Below the type of a field, any type may occur more than once.
      ofAll: isOf(parent, node, '__Schema', 'types') || (context.ofAll && isOf(parent, node, '__Type', 'fields')),
    }
    const count = !isList ? 1 : isOnPage ? context.page : listSize(schema, parent, field, price, args, context)

    const type = getNamedType(field.type)
    const set = node.selectionSet
    const types = set && isCompositeType(type) ? (isAbstractType(type) ? schema.getPossibleTypes(type) : [type]) : []
    const tallies = set ? types.map(each => selectionTally(set, each, inside)) : []
    const selected = tallies.length > 1 ? tallies.reduce(either) : (tallies[0] ?? nothing)
    const isRow = price.row !== false && !isOnPage && areRows(type)
    const tally = beside(times(count, valuePrice + (isRow ? 1 : 0), selected), {
      each: price.rows ?? 0,
      once: onceOf(price, args) + (isPaged ? pagePrice : 0) + pricesGiven(field, args),
      shared: isOnPage ? pageRows(context.page, isList) : new Map(Object.entries(price.shared ?? {})),
    })
    return {
      node,
      tally,
      count,
      isPaged,
      isOnPage,
      below: () => {
        const costliest =
          types[tallies.indexOf(tallies.reduce((one, other) => (other.each > one.each ? other : one), nothing))]
        const chosen = costliest ?? types[0]
        return set && chosen ? partsOf(set, chosen, inside) : []
      },
    }
  }

  return {
    whole: (operation: OperationDefinitionNode, root: GraphQLObjectType): Tally =>
      selectionTally(operation.selectionSet, root, rootContext),
    parts: (operation: OperationDefinitionNode, root: GraphQLObjectType): Part[] =>
      partsOf(operation.selectionSet, root, rootContext),
  }
}

const isOf = (parent: GraphQLObjectType, node: FieldNode, type: string, field: string): boolean =>
  parent.name === type && node.name.value === field

const areRows = (type: GraphQLNamedType): boolean =>
  isCompositeType(type) && type.extensions['row'] !== false && !type.name.startsWith('__')

const definitionOf = (
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  name: string,
): GraphQLField<unknown, unknown> => {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef
  if (parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  }
  return parent.getFields()[name]!
}

/** Invalid arguments are refused during execution, so here they count as none. */
const argumentsOf = (field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Arguments): Arguments => {
  if (field.args.length === 0) return {}
  try {
    return getArgumentValues(field, node, variables)
  } catch {
    return {}
  }
}

/** The largest number of nodes of a page; larger requests are refused by the list. */
const pageSize = ({ first, last }: { first?: unknown; last?: unknown }): number => {
  const requested = first ?? last ?? defaultPageSize
  return Math.min(largestPageSize, Math.max(0, Number(requested)))
}

/** A page reads one extra row, to know whether there is another page, and then its nodes. */
const pageRows = (page: number, withNodes: boolean): ReadonlyMap<string, number> =>
  new Map([['page', page + 1], ...(withNodes ? ([['nodes', page]] as const) : [])])

const listSize = (
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  { name }: GraphQLField<unknown, unknown>,
  { atMost }: Price,
  args: Arguments,
  { ofAll }: SelectionContext,
): number => {
  if (parent.name.startsWith('__')) return introspectionSizes(schema)[ofAll ? 'ofAll' : 'ofOne'][name] ?? 1
  return typeof atMost === 'function' ? atMost(args) : (atMost ?? 1)
}

/** The prices of the arguments that are set, including the fields of input objects. */
const onceOf = ({ once = 0 }: Price, args: Arguments): number => (typeof once === 'function' ? once(args) : once)

const pricesGiven = (field: GraphQLField<unknown, unknown>, args: Arguments): number =>
  field.args.reduce((sum, arg) => sum + priceGiven(arg, args[arg.name]), 0)

const priceGiven = (
  { type, extensions }: { readonly type: GraphQLInputType; readonly extensions: object },
  value: unknown,
): number => {
  if (value == null) return 0
  const once = onceOf((extensions as { cost?: Price }).cost ?? {}, {})
  const input = getNullableType(type)
  if (!isInputObjectType(input)) return once
  const values = value as Arguments
  return Object.values(input.getFields()).reduce((sum, each) => sum + priceGiven(each, values[each.name]), once)
}

export const rootOf = (schema: GraphQLSchema, operation: OperationDefinitionNode): GraphQLObjectType | undefined => {
  const root = schema.getRootType(operation.operation)
  return isObjectType(root) ? root : undefined
}
