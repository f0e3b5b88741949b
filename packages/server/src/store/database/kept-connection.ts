import pg from 'pg'
import { destroy } from './connections.ts'

const shortestPause = 500
const longestPause = 15_000

/** Between two checks of the connection, and the limit for an answer, in ms: a hanging connection reports no error. */
const heartbeat = 2_000
const patience = 3_000

export interface KeptConnectionOptions {
  /** Called with each new connection. If it fails, the connection counts as lost. */
  readonly begin: (client: pg.Client) => Promise<void>
  readonly onLost: (error: unknown) => void
}

export interface KeptConnection {
  open(): void
  /** Closes without a farewell: the connection has no state to save, and a regular close would wait for a server that hangs. */
  close(): void
}

/**
 * Holds one connection. A lost one is opened again, with pauses that double after each failure. One that does not answer
 * counts as lost.
 */
export const keepConnection = (connectionString: string, { begin, onLost }: KeptConnectionOptions): KeptConnection => {
  let connection: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let pause = shortestPause

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
    const lose = (error?: unknown) => {
      if (lost) return
      lost = true
      clearTimeout(timer)
      destroy(client)
      if (closed) return
      onLost(error)
      timer = setTimeout(() => void connect(), pause)
      pause = Math.min(pause * 2, longestPause)
    }
    // Without a listener for errors, a lost connection would end the process.
    client.on('error', lose).on('end', lose)
    try {
      await client.connect()
      await begin(client)
      if (lost) return
      pause = shortestPause
      timer = setTimeout(beat, heartbeat)
    } catch (error) {
      lose(error)
    }
  }

  return {
    open: () => void connect(),
    close: () => {
      closed = true
      clearTimeout(timer)
      if (connection) destroy(connection)
    },
  }
}
