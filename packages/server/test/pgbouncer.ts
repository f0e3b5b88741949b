import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, hasProgram, listening, programFolder, startProgram, stopProgram } from './debian.ts'

export const hasPgBouncer = hasProgram('pgbouncer')

/**
 * PgBouncer in transaction mode in front of the server of `url`. Its few connections to the database take turns, so that
 * two transactions of one client are hardly ever on the same.
 */
export const startPgBouncer = async (url: string, connections = 6) => {
  const { hostname, port, username } = new URL(url)
  const folder = await programFolder()
  const own = await freePort()
  const ini = join(folder.path, 'pgbouncer.ini')
  const users = join(folder.path, 'users')
  await writeFile(users, `"${username}" ""\n`)
  await writeFile(
    ini,
    `[databases]
* = host=${hostname} port=${port || 5432}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = trust
auth_file = ${users}
pool_mode = transaction
default_pool_size = ${connections}
server_round_robin = 1
max_client_conn = 200
log_connections = 0
log_disconnections = 0
`,
  )
  await Promise.all([ini, users].map(file => chmod(file, 0o644)))
  let bouncer = startProgram('pgbouncer', [ini])
  await listening(own)
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(own) }).href,
    kill: () => stopProgram(bouncer),
    restart: async () => {
      bouncer = startProgram('pgbouncer', [ini])
      await listening(own)
    },
    stop: async () => {
      await stopProgram(bouncer)
      await folder.remove()
    },
  }
}
