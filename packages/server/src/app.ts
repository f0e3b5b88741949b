import { authenticator } from './access/authenticate.ts'
import { readEdition } from './http/edition.ts'
import { createRoutes, type RoutesOptions } from './http/routes.ts'
import { createContext } from './schema/context.ts'
import { schema } from './schema/index.ts'
import type { Store } from './store/store.ts'

/** The whole HTTP surface as one function: no port, no signal, no file. Tests call `fetch` in process. */
export const createApp = (store: Store, streams: Pick<RoutesOptions, 'stopping' | 'pace'> = {}) => ({
  fetch: createRoutes({
    ...streams,
    schema,
    authenticate: authenticator(store),
    context: (requestId, viewer, place) => createContext(store, requestId, viewer, place),
    edition: () => readEdition(store),
    ready: () => store.ready(),
  }),
})
