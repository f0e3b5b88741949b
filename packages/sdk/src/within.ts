import { type ErrorCode, type ErrorInfo, RegistryError } from './errors.ts'

/**
 * Lets `work` run until it is done, the time is up or the caller aborts, whichever comes first. Work that does not heed
 * its signal is left behind.
 *
 * Not `AbortSignal.any` with `AbortSignal.timeout`: their timer and listener outlive the request.
 *
 * @throws RegistryError TIMEOUT, ABORTED, or what `work` throws
 */
export async function within<T>(
  ms: number,
  caller: AbortSignal | undefined,
  info: ErrorInfo,
  work: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let abort = () => {}
  try {
    return await new Promise<T>((resolve, reject) => {
      const stop = (code: ErrorCode, message: string, options?: ErrorOptions) => {
        // Before the signal, so that this is what the caller gets to know and not how `work` ended.
        reject(new RegistryError(code, message, info, options))
        controller.abort(caller?.reason)
      }
      abort = () => stop('ABORTED', 'aborted by the caller', { cause: caller?.reason })
      if (caller?.aborted) return abort()
      caller?.addEventListener('abort', abort)
      // A timer of more than 31 bits fires at once.
      timer = setTimeout(() => stop('TIMEOUT', `no answer within ${Math.ceil(ms)} ms`), Math.min(ms, 2 ** 31 - 1))
      work(controller.signal).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    caller?.removeEventListener('abort', abort)
  }
}
