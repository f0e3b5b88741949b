/** How long an event stream waits for what, in ms. */
export interface Pace {
  /** After so much silence a sign of life is sent: proxies cut what is quiet for 30 to 60 s. */
  readonly keepAlive: number
  /** A reader that has taken nothing for so long is cut off. */
  readonly patience: number
  /** How long it then has to take the reason. */
  readonly farewell: number
  /** After how long a client that was cut off may come back; it is told so. */
  readonly comeBack: number
}

export const defaultPace: Pace = { keepAlive: 12_000, patience: 60_000, farewell: 10_000, comeBack: 2_000 }
