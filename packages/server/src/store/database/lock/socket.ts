import { connect, createServer } from 'node:net'

// The kernel knows whether a process listens at a socket in a folder, for every container that shares the folder: it
// closes the socket when the process ends, for whatever reason, and keeps it open while the process is only stopped.

/** In bytes: the longest path that all systems accept, without its NUL. Longer paths are truncated silently. */
const longestPath = 103

/**
 * Listens until the returned function is called; null where that is not possible, as on some network drives and on
 * Windows.
 */
export const listenAt = (path: string): Promise<(() => void) | null> =>
  new Promise(resolve => {
    if (Buffer.byteLength(path) > longestPath) return resolve(null)
    const server = createServer(socket => socket.destroy())
    server.once('error', () => resolve(null))
    server.listen(path, () => {
      // Later errors concern single connections.
      server.on('error', () => {}).unref()
      resolve(() => void server.close())
    })
  })

/** Whether a process listens; `unknown` where there is no usable socket. */
export const knock = (path: string): Promise<'somebody' | 'nobody' | 'unknown'> =>
  new Promise(resolve => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve('somebody')
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve('nobody')
      // EAGAIN: the connection queue of a stopped process is full; EACCES: the socket belongs to another user.
      resolve(error.code === 'EAGAIN' || error.code === 'EACCES' ? 'somebody' : 'unknown')
    })
  })
