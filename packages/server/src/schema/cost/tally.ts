/** The cost of a selection, per parent object. */
export interface Tally {
  /** Per parent object */
  readonly each: number
  /** Independent of the number of parent objects */
  readonly once: number
  /** Rows per parent object that sibling fields share, by name */
  readonly shared: ReadonlyMap<string, number>
}

/** Above all limits, but still safe to add. */
const most = 1e15

const noneShared: ReadonlyMap<string, number> = new Map()

export const nothing: Tally = { each: 0, once: 0, shared: noneShared }

/** The sum of sibling fields: shared rows count once, with the largest number. */
export const beside = (one: Tally, other: Tally): Tally => ({
  each: Math.min(most, one.each + other.each),
  once: Math.min(most, one.once + other.once),
  shared:
    other.shared.size === 0 ? one.shared : one.shared.size === 0 ? other.shared : together(one.shared, other.shared),
})

/** The same selection on objects of different types: an object has one of them, but each type is read separately. */
export const either = (one: Tally, other: Tally): Tally => ({
  each: Math.max(wholeOf(one), wholeOf(other)),
  once: Math.min(most, one.once + other.once),
  shared: noneShared,
})

/** The cost of `count` objects, each with its own price and that of its selection. */
export const times = (count: number, price: number, inside: Tally): Tally => ({
  each: Math.min(most, count * (price + wholeOf(inside))),
  once: inside.once,
  shared: noneShared,
})

/** The cost of one object, including what its fields share. */
export const wholeOf = ({ each, shared }: Tally): number => {
  let whole = each
  for (const rows of shared.values()) whole += rows
  return Math.min(most, whole)
}

const together = (
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const all = new Map(one)
  for (const [what, rows] of other) all.set(what, Math.max(rows, all.get(what) ?? 0))
  return all
}
