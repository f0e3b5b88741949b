import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, hasProgram, listening, programFolder, startProgram, stopProgram } from './debian.ts'

export const hasHaproxy = hasProgram('haproxy')

/** HAProxy in front of servers on these ports, as the guide sets it up; each request goes to the next of them. */
export const startHaproxy = async (ports: readonly number[]) => {
  const folder = await programFolder()
  const own = await freePort()
  const file = join(folder.path, 'haproxy.cfg')
  await writeFile(
    file,
    `global
  maxconn 500
defaults
  mode http
  timeout connect 1s
  timeout check 5s
  timeout client 1m
  timeout server 1m
  retries 3
  option redispatch
  option forwardfor
frontend register
  bind 127.0.0.1:${own}
  default_backend servers
backend servers
  balance roundrobin
  option httpchk GET /health/ready
  default-server check inter 500ms fall 3 rise 1
${ports.map((port, i) => `  server s${i} 127.0.0.1:${port}\n`).join('')}`,
  )
  await chmod(file, 0o644)
  const proxy = startProgram('haproxy', ['-f', file])
  await listening(own)
  return {
    url: `http://127.0.0.1:${own}`,
    stop: async () => {
      await stopProgram(proxy)
      await folder.remove()
    },
  }
}
