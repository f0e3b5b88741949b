/** Counts what goes on at a time, in all and for each caller. `take` gives what ends it, or null when there is no place. */
export const createPlaces = ({ inAll, ofOne }: { readonly inAll: number; readonly ofOne: number }) => {
  const taken = new Map<string, number>()
  let all = 0
  return {
    take: (caller: string): (() => void) | null => {
      const own = taken.get(caller) ?? 0
      if (all >= inAll || own >= ofOne) return null
      all += 1
      taken.set(caller, own + 1)
      return () => {
        all -= 1
        const left = taken.get(caller)! - 1
        if (left === 0) taken.delete(caller)
        else taken.set(caller, left)
      }
    },
  }
}
