/** A promise with its `resolve` and `reject`. Replaces `Promise.withResolvers`, which Node.js 20 lacks. */
export const deferred = <T>() => {
  let resolve!: (value: T) => void
  let reject!: (reason: unknown) => void
  const promise = new Promise<T>((...settle) => {
    ;[resolve, reject] = settle
  })
  return { promise, resolve, reject }
}
