import type { RegistryError } from '@sister-city-graph/sdk'

/** Tells once that the server is starting or still writing its files, because that may take minutes. */
export function waitNotice(say: (line: string) => void): (error: RegistryError) => void {
  let said = false
  return ({ info: { status, retryAfterMs } }) => {
    if (said || status !== 503 || !retryAfterMs) return
    said = true
    say('The server is not ready yet, and says so: waiting for it.')
  }
}
