import { readAll } from '../../store/read/list/all.ts'
import type { List } from '../../store/read/list/list.ts'
import { root } from '../../store/read/list/pages.ts'
import type { RecordType } from '../../store/records/index.ts'
import { batched, loaderKey } from '../batch.ts'
import { loadNodes, refOf } from '../nodes.ts'
import type { AllRead, Resolve } from './declaration.ts'

interface AllOptions<Args> {
  readonly list: (args: Args) => List
  readonly most: number
  readonly tooMany: () => Error
  readonly extensions: object
}

/** The options of a field with all records of a list: of the whole register, or of those of a parent. */
export const allField = <Args extends object>(
  type: RecordType,
  { list, most, tooMany, extensions }: AllOptions<Args>,
) => {
  const resolve: Resolve<object, Args, Promise<never>> = async (parent, args, context, info) => {
    const { id = root } = (parent ?? {}) as { id?: string }
    const load = (parents: readonly string[]) => readAll(context.store.db, list(args), parents, most + 1)
    const ids = await batched(context, `${loaderKey(info)}#ids`, id, load)
    if (ids.length > most) throw tooMany()
    return (await loadNodes(
      context,
      info,
      ids.map(each => refOf(type, each)),
    )) as never
  }
  const reads = {
    kind: 'all',
    type,
    list: args => ({ list: list(args as Args), take: most + 1, most }),
  } satisfies AllRead
  return { resolve, extensions: { ...extensions, reads } }
}
