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
  /** Rows and what is worth as much, rounded up; 1 at least */
  readonly requested: number
  /** Where most of it lies, and how to ask for no more than the limit */
  explain(limit: number): Explanation
}

export interface Explanation {
  /** Keys of the response, lists without positions, like `province.agreements.nodes` */
  readonly path: string
  /** 0 to 1 */
  readonly share: number
  /** The largest pages with which the operation stays below the limit: in the last list of the path, or in all of it */
  readonly fits: { readonly first: number; readonly where: 'there' | 'in each list on this path' } | null
}

/**
 * What the operation of a validated document costs at most, whatever the register holds; a subscription, with each event.
 * Undefined for what will not run: no such operation, or variables that do not fit.
 */
export const operationCost = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  given: Readonly<Record<string, unknown>> = {},
): OperationCost | undefined => {
  const operation = getOperationAST(document, operationName)
  const root = operation && rootOf(schema, operation)
  if (!operation || !root) return
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 1 })
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

/** `agreements` instead of `agreements.nodes`, whose size is its argument. */
const upToList = (way: readonly Part[]): readonly Part[] => (way.at(-1)?.isOnPage ? way.slice(0, -1) : way)

/** What the last part costs for all the objects that the others lead to. */
const wholeAlong = (way: readonly Part[]): number =>
  way.reduce((sum, part, i) => sum * (i === way.length - 1 ? whole(part) : part.count), 1)

/** From the costliest field down to where no single field below has the greater part. */
const costliest = (parts: readonly Part[]): Part[] => {
  const [first, ...rest] = parts
  if (!first) return []
  const most = rest.reduce((one, other) => (whole(other) > whole(one) ? other : one), first)
  const below = costliest(most.below())
  const goesOn = below[0] && most.count * whole(below[0]) >= whole(most) / 2
  return goesOn ? [most, ...below] : [most]
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
