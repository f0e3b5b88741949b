import DataLoader from 'dataloader'
import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import type { Context } from './context.ts'
import { admit, whenUnfolded } from './unfold.ts'

/**
 * Answers one question for all the parents that ask it in the same place of the response, in one call: a list of 77
 * provinces with their ties would otherwise ask the database 77 times. `load` returns an answer for every key.
 */
export const batched = <T>(
  context: Context,
  place: string,
  key: string,
  load: (keys: readonly string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<T> => {
  let loader = context.loaders.get(place) as DataLoader<string, T> | undefined
  if (!loader) {
    loader = new DataLoader<string, T>(
      async keys => {
        const answers = await load(keys)
        return keys.map(each =>
          answers.has(each) ? (answers.get(each) as T) : new Error(`No answer for ${each} at ${place}`),
        )
      },
      // Those who have not had their turn yet will ask too.
      { batchScheduleFn: dispatch => whenUnfolded(context.unfolding, dispatch) },
    )
    context.loaders.set(place, loader as DataLoader<string, unknown>)
  }
  return loader.load(key).then(answer => admit(context.unfolding, answer))
}

/**
 * The place of a field in the response, without list positions: the same arguments and selection apply all over it. The
 * path is not enough, because members of a union may ask different things under one name. What they ask is told apart
 * by where it stands in the document.
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
