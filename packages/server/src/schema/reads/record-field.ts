import type { RecordDescriptor } from '../../store/records/descriptor.ts'
import { type RecordType, records } from '../../store/records/index.ts'
import type { Context } from '../context.ts'
import type { RecordRead } from './declaration.ts'

/** The options of a root field with one record, null when there is none. */
export const recordField = <Args extends object>(
  type: RecordType,
  key: (args: Args) => { readonly field: string; readonly value: string },
) => ({
  resolve: ((query: object, _: object, args: Args, { store }: Context) => {
    const { field, value } = key(args)
    const { rows }: RecordDescriptor = records[type]
    return (rows(store.db) as { findUnique(query: object): unknown }).findUnique({
      ...query,
      where: { [field]: value },
    })
  }) as never,
  extensions: { reads: { kind: 'record', type, key: key as RecordRead['key'] } satisfies RecordRead },
})
