import type { Store } from '../store.ts'
import { changeChannel, createSignal } from './change-signal.ts'
import { keepConnection } from './kept-connection.ts'

/**
 * Receives notifications of the commits of all servers, on a dedicated connection: a pooled one does not keep its
 * LISTEN.
 *
 * Notifications sent while the connection is lost are lost, so all listeners are called once the new connection listens.
 */
export const listenForChanges = (connectionString: string): Pick<Store, 'onChange' | 'hears' | 'changed' | 'close'> => {
  let listening = false
  const { onChange, ring } = createSignal(() => connection.open())
  const connection = keepConnection(connectionString, {
    begin: async client => {
      client.on('notification', ring)
      await client.query(`LISTEN ${changeChannel}`)
      listening = true
      ring()
    },
    onLost: () => {
      listening = false
    },
  })

  return {
    onChange,
    hears: () => listening,
    changed: ring,
    close: async () => {
      listening = false
      connection.close()
    },
  }
}
