import { authenticator } from './access/authenticate.ts'
import { createExports } from './feed/exports/exports.ts'
import { logFailure } from './http/log.ts'
import { createRoutes, type RoutesOptions } from './http/routes.ts'
import { createContext } from './schema/context.ts'
import { schema } from './schema/index.ts'
import { schemaHash } from './schema/register/schema-hash.ts'
import type { Store } from './store/store.ts'
import { readEdition } from './store/views/edition.ts'

type AppOptions = Pick<RoutesOptions, 'stopping' | 'pace' | 'timeLimit' | 'budgets' | 'operationCostLimit'> & {
  /** Where the files of the exports go; without it, a folder that ends with the process */
  exportFolder?: string | undefined
}

/**
 * The whole HTTP surface as one function: no port, no signal, no file but exports. Tests call `fetch` in process. Without
 * `budgets` nobody is charged for anything.
 */
export const createApp = (store: Store, { exportFolder, ...options }: AppOptions = {}) => ({
  fetch: createRoutes({
    ...options,
    schema,
    authenticate: authenticator(store),
    context: (...request) => createContext(store, ...request),
    edition: () => readEdition(store),
    ready: () => store.ready(),
    exports: createExports({
      store,
      edition: () => readEdition(store),
      schemaHash: () => schemaHash(schema),
      folder: exportFolder,
      stopping: options.stopping,
      onFailure: error => logFailure({ requestId: 'export', error }),
    }),
  }),
})
