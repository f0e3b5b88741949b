import { isAsyncIterable, type Plugin } from 'graphql-yoga'
import type { Viewer } from '../access/viewer.ts'

/** What shows, while a request is answered, whether anybody else would be told the same. */
export interface Audience {
  /** Some field has looked at who asks. */
  personal: boolean
  /** The answer is there in full and without an error. */
  complete: boolean
}

/** The same viewer, but it shows when somebody looks: no list of personal fields that a new one could be missing from. */
export const watched = (viewer: Viewer, audience: Audience): Viewer =>
  new Proxy(viewer, {
    get(target, property) {
      audience.personal = true
      return Reflect.get(target, property)
    },
  })

export const useAudience = (): Plugin<object, { audience: Audience }> => ({
  onResultProcess({ result, serverContext: { audience } }) {
    audience.complete = !Array.isArray(result) && !isAsyncIterable(result) && !result.errors
  },
})
