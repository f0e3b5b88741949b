import { otherRecords, possibleTypes, valueTypes } from './generated/cache.ts'

/** Types with an id, which is one in the whole register. */
export const withId: readonly string[] = [...possibleTypes['Node']!, ...otherRecords]

/** Types without an id: their values belong to the record in which they stand. */
export const withoutId: readonly string[] = [
  ...valueTypes,
  ...Object.values(possibleTypes)
    .flat()
    .filter(name => name.endsWith('Success')),
]
