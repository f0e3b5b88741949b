import pg from 'pg'

/** Fields of a connection that the driver has but does not declare in its types. */
interface Known {
  readonly host: string
  readonly port: number
  readonly ssl: boolean | object
  readonly processID: number | null
  readonly secretKey: number | null
}

interface Wire {
  readonly stream: { destroy(): void }
  connect(port: number | string, host?: string): void
  requestSsl(): void
  cancel(processID: number, secretKey: number): void
  on(event: 'connect' | 'sslconnect' | 'error' | 'end', listener: () => void): void
}

/**
 * Asks the server to cancel the running statement of a connection, over a second connection, as the protocol requires
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-CANCELING-REQUESTS). Resolves when the
 * server has accepted the request or after `patience` ms. The protocol sends no result, and the request may arrive
 * late: it then cancels whatever statement runs on the connection at that time, so the connection must not be in use by
 * another caller.
 */
export const cancelStatement = (client: pg.ClientBase, patience: number): Promise<void> =>
  new Promise(resolve => {
    const { host, port, ssl, processID, secretKey } = client as unknown as Known
    if (processID === null || secretKey === null) return resolve()
    const wire = new pg.Connection({ ssl } as ConstructorParameters<typeof pg.Connection>[0]) as unknown as Wire
    const end = () => {
      clearTimeout(timer)
      wire.stream.destroy()
      resolve()
    }
    const timer = setTimeout(end, patience)
    const send = () => wire.cancel(processID, secretKey)
    wire.on('connect', () => (ssl ? wire.requestSsl() : send()))
    wire.on('sslconnect', send)
    wire.on('error', end)
    wire.on('end', end)
    if (host.startsWith('/')) wire.connect(`${host}/.s.PGSQL.${port}`)
    else wire.connect(port, host)
  })
