import { readdirSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort, programFolder, runProgram } from './debian.ts'
import { createDatabase } from './postgres-databases.ts'

// Clusters of PostgreSQL that a test makes for itself, with the programs of the newest PostgreSQL of this machine.

const versions = '/usr/lib/postgresql'

const programs = ((): string | undefined => {
  try {
    const newest = readdirSync(versions).sort((a, b) => Number(b) - Number(a))[0]
    return newest && join(versions, newest, 'bin')
  } catch {
    return undefined
  }
})()

export const hasClusters = programs !== undefined

const run = (name: string, ...args: string[]): Promise<string> => runProgram(join(programs!, name), args)

/** The folder of those programs. */
export const clusterPrograms = programs

export interface Cluster {
  readonly url: string
  /** The folder in which its files are, as the folder `main` */
  readonly folder: string
  start(): Promise<void>
  /** As a machine that loses its power. */
  kill(): Promise<void>
  /** Adds a setting for the next start. */
  set(line: string): Promise<void>
  remove(): Promise<void>
}

const clusterIn = async (folder: Awaited<ReturnType<typeof programFolder>>): Promise<Cluster> => {
  const port = await freePort()
  const data = join(folder.path, 'main')
  const control = (...args: string[]) => run('pg_ctl', '-D', data, '-l', join(folder.path, 'log'), '-w', ...args)
  const set = (line: string) => appendFile(join(data, 'postgresql.auto.conf'), `${line}\n`)
  await set(`port = ${port}`)
  const kill = () => control('stop', '-m', 'immediate').then(() => {})
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    folder: folder.path,
    start: () => control('start').then(() => {}),
    kill,
    set,
    remove: async () => {
      await kill().catch(() => {})
      await folder.remove()
    },
  }
}

/** A cluster that others may follow, which is not started yet. */
export const makeCluster = async (): Promise<Cluster> => {
  const folder = await programFolder()
  await run('initdb', '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--no-sync', '-D', join(folder.path, 'main'))
  const cluster = await clusterIn(folder)
  for (const line of [
    `listen_addresses = '127.0.0.1'`,
    `unix_socket_directories = ''`,
    'wal_level = replica',
    'fsync = off',
    'shared_buffers = 32MB',
  ])
    await cluster.set(line)
  return cluster
}

/** A hot standby of a cluster, which is not started yet. */
export const makeStandby = async (primary: string): Promise<Cluster> => {
  const folder = await programFolder()
  await run('pg_basebackup', '-d', primary, '-D', join(folder.path, 'main'), '-R', '-X', 'stream', '-c', 'fast', '-N')
  return clusterIn(folder)
}

/** A copy of a database in another cluster; returns its address. */
export const copyDatabase = async (from: string, cluster: string): Promise<string> => {
  const url = await createDatabase(cluster)
  const folder = await programFolder()
  const file = join(folder.path, 'dump')
  await run('pg_dump', '-d', from, '-Fc', '-Z0', '-f', file)
  await run('pg_restore', '-d', url, '--no-owner', '--exit-on-error', file)
  await folder.remove()
  return url
}
