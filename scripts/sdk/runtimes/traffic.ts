/** What a request looked like to the server. */
export interface ReceivedRequest {
  readonly method: string
  readonly pathname: string
  readonly search: string
  /** Whether it carried a key */
  readonly key: boolean
  readonly origin: string | null
}

/**
 * What is wrong with the requests of a smoke test. The results would be the same, but no cache could answer a public
 * query that went by POST or with a key, and a browser would ask about it first.
 */
export function problemsOf(requests: readonly ReceivedRequest[], isBrowser: boolean): string[] {
  const reads = requests.filter(({ method }) => method === 'GET')
  const writes = requests.filter(({ method }) => method === 'POST')
  const preflights = requests.filter(({ method }) => method === 'OPTIONS')
  const ofReads = preflights.filter(({ pathname, search }) => search !== '' || pathname.startsWith('/export/'))
  const problem = (wrong: boolean, text: string) => (wrong ? [text] : [])
  return [
    ...problem(!reads.some(({ search }) => search.startsWith('?documentId=')), 'no public query went by GET'),
    ...problem(!reads.some(({ pathname }) => pathname.startsWith('/export/')), 'no export was pulled'),
    ...problem(
      reads.some(({ key }) => key),
      'the key went with a public read',
    ),
    ...problem(!writes.some(({ key }) => key), 'the key went with no request'),
    ...problem(ofReads.length > 0, `${ofReads.length} preflights for public reads`),
    ...(isBrowser
      ? [
          ...problem(!requests.every(({ origin }) => origin), 'a request of the page was not from another origin'),
          ...problem(preflights.length === ofReads.length, 'no preflight for what needs one'),
        ]
      : problem(preflights.length > 0, 'preflights from what is no browser')),
  ]
}

export function describeTraffic(requests: readonly ReceivedRequest[]): string {
  const count = (wanted: string) => requests.filter(({ method }) => method === wanted).length
  return `${count('GET')} GET, ${count('POST')} POST, ${count('OPTIONS')} OPTIONS`
}
