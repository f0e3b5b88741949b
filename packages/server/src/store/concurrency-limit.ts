/** Runs at most `atOnce` functions at a time; the others wait in the order of arrival. */
export const createConcurrencyLimit = (atOnce: number) => {
  const waiting: (() => void)[] = []
  let running = 0
  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running += 1
    // A finished call passes its place directly to the next one, so `running` stays the same.
    else await new Promise<void>(resolve => waiting.push(resolve))
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
