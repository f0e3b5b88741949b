import pg from 'pg'
import type { Store } from '../store.ts'
import { changeChannel, createSignal } from './change-signal.ts'
import { destroy } from './connections.ts'

const shortestPause = 500
const longestPause = 15_000

/** Between two checks of the connection, and the limit for an answer, in ms: a hanging connection reports no error. */
const heartbeat = 2_000
const patience = 3_000

/**
 * Receives notifications of the commits of all servers, on a dedicated connection: a pooled one does not keep its
 * LISTEN.
 *
 * A lost connection is reopened, with pauses that double after each failure. A connection that does not answer counts
 * as lost. Notifications sent in between are lost, so all listeners are called once the new connection listens.
 */
export const listenForChanges = (connectionString: string): Pick<Store, 'onChange' | 'hears' | 'changed' | 'close'> => {
  let connection: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let pause = shortestPause
  let listening = false
  const { onChange, ring } = createSignal(() => void connect())

  const connect = async (): Promise<void> => {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    })
    connection = client
    let lost = false
    const beat = () => {
      client.query('SELECT 1').then(() => {
        if (!lost) timer = setTimeout(beat, heartbeat)
      }, lose)
    }
    const lose = () => {
      if (lost) return
      lost = true
      if (connection === client) listening = false
      clearTimeout(timer)
      destroy(client)
      if (closed) return
      timer = setTimeout(() => void connect(), pause)
      pause = Math.min(pause * 2, longestPause)
    }
    // Without a listener for errors, a lost connection would end the process.
    client.on('error', lose).on('end', lose).on('notification', ring)
    try {
      await client.connect()
      await client.query(`LISTEN ${changeChannel}`)
      pause = shortestPause
      listening = true
      ring()
      timer = setTimeout(beat, heartbeat)
    } catch {
      lose()
    }
  }

  return {
    onChange,
    hears: () => listening,
    changed: ring,
    close: async () => {
      closed = true
      listening = false
      clearTimeout(timer)
      // The connection has no state to save, and a regular close would wait for a server that hangs.
      if (connection) destroy(connection)
    },
  }
}
