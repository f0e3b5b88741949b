// Asks one question for some seconds, on so many connections, whenever it is told to. Says what it saw, times in ms.
import autocannon from 'autocannon'

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

process.on('message', async ({ url, body, connections, seconds }) => {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  const run = autocannon({ url, method: 'POST', headers, body, connections, duration: seconds })
  // Its own figures are whole milliseconds.
  const times = []
  run.on('response', (_client, status, _bytes, ms) => status === 200 && times.push(ms))
  const { duration, errors, non2xx } = await run
  times.sort((a, b) => a - b)
  process.send({
    perSecond: times.length / duration,
    requests: times.length,
    p50: at(times, 0.5),
    p99: at(times, 0.99),
    failed: errors + non2xx,
  })
})
process.on('disconnect', () => process.exit())
