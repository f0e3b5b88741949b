import { type ErrorCode, type ErrorInfo, RegistryError } from './errors.ts'

/**
 * Lets `work` run until it is done, the time is up or the caller aborts, whichever comes first. Work that does not heed
 * its signal is left behind.
 *
 * Not `AbortSignal.any` with `AbortSignal.timeout`: their timer and listener outlive the request.
 *
 * @throws RegistryError TIMEOUT, ABORTED, or what `work` throws
 */
export function within<T>(
  ms: number,
  caller: AbortSignal | undefined,
  info: ErrorInfo,
  work: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const { signal } = controller
  return new Promise<T>((resolve, reject) => {
    const stop = (code: ErrorCode, message: string, cause?: unknown) => {
      // Before the signal, so that this is what the caller gets to know and not how `work` ended.
      reject(new RegistryError(code, message, info, cause))
      end()
    }
    const abort = () => stop('ABORTED', 'aborted', caller?.reason)
    // A timer of more than 31 bits fires at once.
    const timer = setTimeout(stop, Math.min(ms, 2e9), 'TIMEOUT', `no answer within ${Math.ceil(ms)} ms`)
    // Takes the listener away as well, and does nothing to work that is done.
    const end = () => {
      clearTimeout(timer)
      controller.abort(caller?.reason)
    }
    if (caller?.aborted) return abort()
    caller?.addEventListener('abort', abort, { signal })
    work(signal).then(resolve, reject).finally(end)
  })
}
