import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql'
import { largestPageSize } from '../../store/read/list/window.ts'
import { costCalculator, type Part, rootOf } from './calculate.ts'
import { wholeOf } from './tally.ts'

export interface OperationCost {
  /** Rows and their equivalents, rounded up; at least 1 */
  readonly requested: number
  /** The most expensive part, and how to reduce the cost to the limit */
  explain(limit: number): Explanation
}

export interface Explanation {
  /** Keys of the response, lists without positions, like `province.agreements.nodes` */
  readonly path: string
  /** 0 to 1 */
  readonly share: number
  /**
   * The largest page size with which the operation stays within the limit: of the last list of the path, or of all its
   * lists
   */
  readonly fits: { readonly first: number; readonly where: 'there' | 'in each list on this path' } | null
}

/**
 * The maximum cost of the operation of a valid document, whatever the data; for a subscription, of each event.
 * Undefined when the operation will not run: it does not exist, or its variables are invalid.
 */
export const operationCost = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  variables: Readonly<Record<string, unknown>> = {},
): OperationCost | undefined => {
  const operation = getOperationAST(document, operationName)
  const root = operation && rootOf(schema, operation)
  if (!operation || !root) return
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 })
  if (!coerced) return

  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map(each => [each.name.value, each]),
  )
  const cost = (pageOf?: (node: FieldNode, size: number) => number): number => {
    const tally = costCalculator(schema, fragments, coerced, pageOf).whole(operation, root)
    return Math.max(1, Math.ceil(wholeOf(tally) + tally.once))
  }
  const requested = cost()
  return {
    requested,
    explain: limit => {
      const way = upToList(costliest(costCalculator(schema, fragments, coerced).parts(operation, root)))
      const lists = way.filter(({ isPaged }) => isPaged).map(({ node }) => node)
      const fitting = (among: readonly FieldNode[]) =>
        among.length === 0
          ? 0
          : largest(first => cost((node, size) => (among.includes(node) ? Math.min(size, first) : size)) <= limit)
      const there = fitting(lists.slice(-1))
      const everywhere = there ? 0 : fitting(lists)
      return {
        path: way.map(({ node }) => node.alias?.value ?? node.name.value).join('.'),
        share: Math.min(1, wholeAlong(way) / requested),
        fits: there
          ? { first: there, where: 'there' }
          : everywhere
            ? { first: everywhere, where: 'in each list on this path' }
            : null,
      }
    },
  }
}

const whole = ({ tally }: Part): number => wholeOf(tally) + tally.once

/** Ends the path at `agreements` instead of `agreements.nodes`, because the page size is its argument. */
const upToList = (way: readonly Part[]): readonly Part[] => (way.at(-1)?.isOnPage ? way.slice(0, -1) : way)

/** The cost of the last part for all objects of the parts above it. */
const wholeAlong = (way: readonly Part[]): number =>
  way.reduce((sum, part, i) => sum * (i === way.length - 1 ? whole(part) : part.count), 1)

/** The path of the most expensive fields, down to where no single field accounts for at least half. */
const costliest = (parts: readonly Part[]): Part[] => {
  const [first, ...rest] = parts
  if (!first) return []
  const most = rest.reduce((one, other) => (whole(other) > whole(one) ? other : one), first)
  const below = costliest(most.below())
  const continues = below[0] && most.count * whole(below[0]) >= whole(most) / 2
  return continues ? [most, ...below] : [most]
}

/** The largest page size that fits, or 0. */
const largest = (fits: (size: number) => boolean): number => {
  let [low, high] = [0, largestPageSize]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}
