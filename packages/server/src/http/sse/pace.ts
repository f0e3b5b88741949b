/** Timeouts of an event stream, in ms. */
export interface Pace {
  /** A keep-alive is sent after this time: proxies close connections that are idle for 30 to 60 s. */
  readonly keepAlive: number
  /** A client that has read nothing for this long is disconnected. With `closeTimeout`, less than the 60 s of any answer. */
  readonly readTimeout: number
  /** How long it then has to read the reason. */
  readonly closeTimeout: number
  /** The reconnection delay that clients are told (`retry`). */
  readonly reconnectDelay: number
}

export const defaultPace: Pace = { keepAlive: 12_000, readTimeout: 45_000, closeTimeout: 10_000, reconnectDelay: 2_000 }
