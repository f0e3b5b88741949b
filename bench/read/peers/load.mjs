// Asks one question for some seconds, on so many connections. Prints what it saw as JSON.
import autocannon from 'autocannon'

const { url, body, connections, seconds } = JSON.parse(process.argv[2])
const result = await autocannon({
  url,
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body,
  connections,
  duration: seconds,
})
const { requests, latency, errors, non2xx } = result
console.log(
  JSON.stringify({
    perSecond: requests.total / result.duration,
    requests: requests.total,
    p50: latency.p50,
    p99: latency.p99,
    failed: errors + non2xx,
  }),
)
