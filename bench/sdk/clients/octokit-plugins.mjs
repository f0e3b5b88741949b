import { Octokit } from '@octokit/core'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'

const again = () => true
const quiet = { debug() {}, info() {}, warn() {}, error() {} }

export const connect = endpoint => {
  const { graphql } = new (Octokit.plugin(retry, throttling))({
    baseUrl: endpoint.replace(/\/graphql$/, ''),
    log: quiet,
    throttle: { onRateLimit: again, onSecondaryRateLimit: again },
  })
  return (text, variables) => graphql(text, variables)
}
