/** How long what was seen counts, in ms. */
const fresh = 250

/**
 * One look for all who ask while it lasts, and a little longer: probes cost their caller nothing, and must not cost others
 * much. A look that failed counts as long as one that did not.
 */
export const coalesce = <Seen>(look: () => Promise<Seen>): (() => Promise<Seen>) => {
  let last: Promise<Seen> | undefined
  return () => {
    if (!last) {
      const own = look()
      last = own
      const forget = () => setTimeout(() => (last = undefined), fresh).unref()
      own.then(forget, forget)
    }
    return last
  }
}
