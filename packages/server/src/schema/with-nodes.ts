import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'
import type { Context } from './context.ts'
import { type Ref, readNodes } from './nodes.ts'

/** An item of a list with the node in one of its fields; null where nobody asked for that. */
export type WithNode<Item> = Item & { readonly node: object | null }

/**
 * The items of a list with the nodes that their field `field` shows, which are read only if it is selected. An item whose
 * node was removed between the two statements is left out: without it, the field would fail, and the list with it.
 */
export const withNodes = async <Item extends object>(
  context: Context,
  info: GraphQLResolveInfo,
  field: string,
  items: readonly Item[],
  refOfItem: (item: Item) => Ref,
): Promise<WithNode<Item>[]> => {
  if (!info.fieldNodes.some(({ selectionSet }) => selects(info, selectionSet, field)))
    return items.map(item => ({ ...item, node: null }))
  const nodes = await readNodes(context, info, [...new Set(items.map(refOfItem))], [[field]])
  return items.flatMap(item => {
    const node = nodes.get(refOfItem(item))
    return node ? [{ ...item, node }] : []
  })
}

/** Whether a field is selected, by itself or in a fragment; whatever conditions it is under. */
const selects = (info: GraphQLResolveInfo, selectionSet: SelectionSetNode | undefined, field: string): boolean =>
  selectionSet?.selections.some(selection => {
    if (selection.kind === Kind.FIELD) return selection.name.value === field
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value]
    return selects(info, fragment?.selectionSet, field)
  }) ?? false
