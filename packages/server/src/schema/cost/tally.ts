/** What a selection costs, reckoned for one object that it is made on. */
export interface Tally {
  /** For each such object */
  readonly each: number
  /** However many objects there are */
  readonly once: number
  /** Rows for each such object that fields side by side read together, by what they are */
  readonly shared: ReadonlyMap<string, number>
}

/** Beyond all limits, and still a number that adds up. */
const most = 1e15

const noneShared: ReadonlyMap<string, number> = new Map()

export const nothing: Tally = { each: 0, once: 0, shared: noneShared }

/** Fields side by side: what they share counts once, as often as whoever needs most of it. */
export const beside = (one: Tally, other: Tally): Tally => ({
  each: Math.min(most, one.each + other.each),
  once: Math.min(most, one.once + other.once),
  shared:
    other.shared.size === 0 ? one.shared : one.shared.size === 0 ? other.shared : together(one.shared, other.shared),
})

/** The same selection on objects of different types: an object is of one of them, but each type is read apart. */
export const either = (one: Tally, other: Tally): Tally => ({
  each: Math.max(wholeOf(one), wholeOf(other)),
  once: Math.min(most, one.once + other.once),
  shared: noneShared,
})

/** So many objects, each with a price of its own beside what is selected of it. */
export const times = (count: number, price: number, inside: Tally): Tally => ({
  each: Math.min(most, count * (price + wholeOf(inside))),
  once: inside.once,
  shared: noneShared,
})

/** What one object costs, with what its fields share. */
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
