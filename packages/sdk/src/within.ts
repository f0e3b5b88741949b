import { type ErrorCode, type ErrorInfo, RegistryError } from './errors.ts'

/**
 * Lets `work` run until it is done, the time is up or the caller aborts, whichever comes first. Work that goes on
 * is left behind: whoever began it ends it. Without work, it waits.
 *
 * Not `AbortSignal.any` with `AbortSignal.timeout`: their timer and listener outlive the request.
 *
 * @throws RegistryError TIMEOUT, ABORTED, or what `work` throws
 */
export async function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  info: ErrorInfo,
  work?: () => Promise<T>,
): Promise<T> {
  let timer: unknown
  let abort: (() => void) | undefined
  try {
    return await new Promise<T>((resolve, reject) => {
      const stop = (code: ErrorCode, message: string) => reject(new RegistryError(code, message, info, signal?.reason))
      abort = () => stop('ABORTED', 'aborted')
      // A timer of more than 31 bits fires at once.
      timer = setTimeout(work ? stop : resolve, Math.min(ms, 2e9), 'TIMEOUT', `no answer within ${ms | 0} ms`)
      signal?.addEventListener('abort', abort)
      if (signal?.aborted) abort()
      else work?.().then(resolve, reject)
    })
  } finally {
    clearTimeout(timer as number)
    signal?.removeEventListener('abort', abort!)
  }
}
