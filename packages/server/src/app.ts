import { authenticator } from './access/authenticate.ts'
import { createRoutes } from './http/routes.ts'
import { createContext } from './schema/context.ts'
import { schema } from './schema/index.ts'
import type { Store } from './store/store.ts'

/** The whole HTTP surface as one function: no port, no signal, no file. Tests call `fetch` in process. */
export const createApp = (store: Store) => ({
  fetch: createRoutes({
    schema,
    authenticate: authenticator(store),
    context: (requestId, viewer) => createContext(store, requestId, viewer),
    ready: () => store.ready(),
  }),
})
