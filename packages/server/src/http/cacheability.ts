import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Viewer } from '../access/viewer.ts'

/** Whether the answer to a request may be cached for everybody; filled in while the request is executed. */
export interface Cacheability {
  /** A resolver has read the viewer, so the answer may depend on the caller. */
  personal: boolean
  /** The answer is complete and has no error. */
  complete: boolean
}

/** The same viewer, with a callback when a resolver reads it. Unlike a list of personal fields, it cannot miss a new one. */
export const trackViewerAccess = (viewer: Viewer, onRead: () => void): Viewer =>
  new Proxy(viewer, {
    get(target, property) {
      onRead()
      return Reflect.get(target, property)
    },
  })

export const useCacheability = (): Plugin<object, { cacheability: Cacheability }> => ({
  onResultProcess({ result, serverContext: { cacheability } }) {
    cacheability.complete = !Array.isArray(result) && !isAsyncIterable(result) && !result.errors
  },
})
