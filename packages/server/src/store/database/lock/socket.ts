import { connect, createServer } from 'node:net'

// Whether a process listens at a socket in a folder is known to the kernel, for every container that has the folder: it
// closes the socket with the process, whatever that dies of, and keeps it open while the process is merely stopped.

/** The longest path that the smallest system takes, with the NUL behind it. Longer ones are cut without a word. */
const longestPath = 103

/** Listens until it is told to stop; null where that is not possible, as on some network drives and on Windows. */
export const listenAt = (path: string): Promise<(() => void) | null> =>
  new Promise(resolve => {
    if (Buffer.byteLength(path) > longestPath) return resolve(null)
    const server = createServer(socket => socket.destroy())
    server.once('error', () => resolve(null))
    server.listen(path, () => {
      // Later errors concern single callers.
      server.on('error', () => {}).unref()
      resolve(() => void server.close())
    })
  })

/** Whether somebody listens; `unknown` where there is no socket to ask. */
export const knock = (path: string): Promise<'somebody' | 'nobody' | 'unknown'> =>
  new Promise(resolve => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve('somebody')
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve('nobody')
      // So many have knocked at a stopped process that no more may wait; or it is somebody else's.
      resolve(error.code === 'EAGAIN' || error.code === 'EACCES' ? 'somebody' : 'unknown')
    })
  })
