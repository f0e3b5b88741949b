/** Calls `use` with whatever is set in some objects, one object after the other: the last of a name has its way. */
export function each(all: readonly (object | undefined)[], use: (name: string, value: never) => void): void {
  for (const given of all) for (const name in given) if (given[name as never] != null) use(name, given[name as never])
}
