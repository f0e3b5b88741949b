import type { RegistryError } from '@sister-city-graph/sdk'
import { reasonIn } from '../failure.ts'

/** Tells whoever follows when the server goes away and when it is back, once each, however long it takes. */
export function outageNotice(say: (line: string) => void, endpoint: string) {
  let away = false
  return {
    /** An attempt has failed, and another will be made. */
    onWait: ({ code, message, cause, info: { attempts, status, retryAfterMs } }: RegistryError): void => {
      // A single connection that broke is no outage; a server that says so itself is.
      if (away || (attempts < 2 && !(status === 503 && retryAfterMs !== undefined))) return
      away = true
      const what = code === 'NETWORK' ? `no connection to ${endpoint}${reasonIn(cause)}` : message
      say(`The register cannot be followed just now: ${what}. Trying again until it can.`)
    },
    onAnswer: (): void => {
      if (away) say('The register is followed again.')
      away = false
    },
  }
}
