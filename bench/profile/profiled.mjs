// Loaded before a program that is to be profiled: SIGUSR2 begins, the next SIGUSR2 ends and writes the file PROFILE. With
// PROFILE_START it begins at once.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector'

const { PROFILE, PROFILE_START } = process.env
const session = new Session()
session.connect()

/** Answers before it returns, as commands of the profiler do. */
const post = (method, parameters) => {
  let answer
  session.post(method, parameters, (error, result) => {
    if (error) throw error
    answer = result
  })
  return answer
}

const begin = () => {
  post('Profiler.enable')
  post('Profiler.setSamplingInterval', { interval: 250 })
  post('Profiler.start')
}
let running = Boolean(PROFILE_START)
if (running) begin()
process.on('SIGUSR2', () => {
  if (!running) begin()
  else writeFileSync(PROFILE, JSON.stringify(post('Profiler.stop').profile))
  running = true
})
