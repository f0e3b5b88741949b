import pg from 'pg'
import type { Store } from '../store.ts'
import { changeChannel, createSignal } from './change-signal.ts'
import { destroy } from './connections.ts'

const shortestPause = 500
const longestPause = 15_000

/** How often the connection is tried, and how long it may take to answer: one that hangs would be silent for ever. */
const heartbeat = 10_000
const patience = 5_000

/**
 * Hears of the commits of all servers, on a connection of its own: one that is lent out by a pool hears nothing.
 *
 * A lost connection is opened again, first soon and then less and less often; one that does not answer is lost too. What was committed in between made no sound,
 * so everybody is called once the new one listens.
 */
export const listenForChanges = (connectionString: string): Pick<Store, 'onChange' | 'close'> => {
  let connection: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let pause = shortestPause
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
      ring()
      timer = setTimeout(beat, heartbeat)
    } catch {
      lose()
    }
  }

  return {
    onChange,
    close: async () => {
      closed = true
      clearTimeout(timer)
      // Nothing is lost with it, and a farewell to a server that hangs would wait.
      if (connection) destroy(connection)
    },
  }
}
