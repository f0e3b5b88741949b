import DataLoader from 'dataloader'
import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { Context } from './context.ts'
import { admit, whenUnfolded } from './unfold.ts'

/**
 * Loads the values of one field for all its parents in one call: otherwise a list of 77 provinces with their
 * partnerships would query the database 77 times. `load` must return a value for every key. `name`
 * identifies the loader, usually by {@link loaderKey}.
 */
export const batched = <T>(
  context: Context,
  name: string,
  key: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<T> => {
  let loader = context.loaders.get(name) as DataLoader<string, T> | undefined
  if (!loader) {
    loader = new DataLoader<string, T>(
      async keys => {
        const values = await load(keys)
        return keys.map(each =>
          values.has(each) ? (values.get(each) as T) : new Error(`No value for ${each} from the loader ${name}`),
        )
      },
      // Waits for parents that are still to be resolved.
      { batchScheduleFn: dispatch => whenUnfolded(context.unfolding, dispatch) },
    )
    context.loaders.set(name, loader as DataLoader<string, unknown>)
  }
  return loader.load(key).then(answer => admit(context.unfolding, answer))
}

/**
 * The loader key of a field: its path in the response without list positions, under which all parents have the same
 * arguments and selection. The path alone is not enough, because members of a union may select different fields under
 * one alias, so the field nodes are part of the key.
 */
export const loaderKey = (info: GraphQLResolveInfo): string => {
  const keys: string[] = []
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev)
    if (typeof path.key === 'string') keys.push(path.key)
  return `${info.parentType.name}@${keys.reverse().join('.')}:${info.fieldNodes.map(numberOf).join(',')}`
}

const numbers = new WeakMap<FieldNode, number>()
let last = 0

const numberOf = (node: FieldNode): number => {
  const number = numbers.get(node) ?? ++last
  numbers.set(node, number)
  return number
}
