/** How long a result is reused, in ms. */
const fresh = 250

/**
 * Shares one call among all callers while it runs, and its result, or its failure, a little longer: probes are free for
 * their callers, so they must not cost the server much.
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
