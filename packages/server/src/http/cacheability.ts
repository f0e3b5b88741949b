import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Viewer } from '../access/viewer.ts'

/** What shows, while a request is answered, whether anybody else would be told the same. */
export interface Cacheability {
  /** Some field has looked at who asks. */
  personal: boolean
  /** The answer is there in full and without an error. */
  complete: boolean
}

/** The same viewer, but it shows when somebody looks: no list of personal fields that a new one could be missing from. */
export const trackViewerAccess = (viewer: Viewer, cacheability: Cacheability): Viewer =>
  new Proxy(viewer, {
    get(target, property) {
      cacheability.personal = true
      return Reflect.get(target, property)
    },
  })

export const useCacheability = (): Plugin<object, { cacheability: Cacheability }> => ({
  onResultProcess({ result, serverContext: { cacheability } }) {
    cacheability.complete = !Array.isArray(result) && !isAsyncIterable(result) && !result.errors
  },
})
