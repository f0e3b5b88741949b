import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compiled } from './programs.ts'

// Other processes that hold a folder: in this container, or in one of their own.

const module = JSON.stringify(compiled('store/database/lock/hold-folder'))

const script = (folder: string) => `
  const { holdFolder } = await import(${module})
  const hold = await holdFolder(${JSON.stringify(folder)}, () => {}, { beat: 100, silence: 1000, shortSilence: 500 })
  setInterval(() => {}, 1000)
  hold.lost.then(() => console.log('lost'))
  console.log('held')`

const containers = ['--pid', '--fork', '--kill-child', '--mount-proc', '--uts']

/** Whether this process may make containers. */
export const canUnshare = spawnSync('unshare', [...containers, 'true']).status === 0

export interface Holder {
  /** Of the process that holds, as this container numbers it */
  readonly pid: number
  /** Resolves with the next line it says */
  says(): Promise<string>
  kill(signal: NodeJS.Signals): void
  readonly exited: Promise<unknown>
}

const holder = async (child: ChildProcess, pidOf: () => Promise<number>): Promise<Holder> => {
  const lines: string[] = []
  let heard = () => {}
  let complaint = ''
  child.stderr!.on('data', text => (complaint += text))
  child.stdout!.on('data', (text: Buffer) => {
    lines.push(...text.toString().trim().split('\n'))
    heard()
  })
  const exited = once(child, 'exit')
  const says = async (): Promise<string> => {
    for (;;) {
      const line = lines.shift()
      if (line !== undefined) return line
      if (child.exitCode !== null) throw new Error(complaint)
      await Promise.race([new Promise<void>(resolve => (heard = resolve)), exited])
    }
  }
  await says()
  const pid = await pidOf()
  return {
    pid,
    says,
    exited,
    kill: signal => {
      if (child.exitCode === null && child.signalCode === null) process.kill(pid, signal)
    },
  }
}

const node = (folder: string) => ['--input-type=module', '--eval', script(folder)]

/** Another process in this container. */
export const holdElsewhere = (folder: string): Promise<Holder> => {
  const child = spawn(process.execPath, node(folder))
  return holder(child, async () => child.pid!)
}

/**
 * A process in a container of its own: with other process numbers and another host name. Where none can be made, one in this
 * container, whose claim says what that of another would.
 */
export const holdInContainer = async (folder: string): Promise<Holder> => {
  if (!canUnshare) {
    const held = await holdElsewhere(folder)
    const claim = join(folder, 'lock', '1')
    const owner = JSON.parse(await readFile(claim, 'utf8'))
    await writeFile(claim, JSON.stringify({ ...owner, namespace: 'pid:[1]', pid: 1, host: 'elsewhere' }))
    return held
  }
  const inside = ['sh', '-c', 'hostname elsewhere; exec "$0" "$@"', process.execPath, ...node(folder)]
  const child = spawn('unshare', [...containers, ...inside])
  const childOf = async (pid: number) => {
    const [only = ''] = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ')
    // A signal to the process 0 goes to this one and all its kin.
    if (only === '') throw new Error('The container has ended.')
    return Number(only)
  }
  return holder(child, () => childOf(child.pid!))
}
