import { randomBytes } from 'node:crypto'
import { chmod, rename, rm, writeFile } from 'node:fs/promises'

/** What Prometheus is told of the backups of a folder. */
export interface BackupMetrics {
  readonly folder: string
  /** When the newest was begun that has everything in it */
  readonly at: Date
  /** Its size in bytes */
  readonly size: number
  readonly revision: number
  /** How many backups there are, with it */
  readonly kept: number
  /** How many count for nothing, because they are damaged or cannot be read */
  readonly odd: number
}

const escaped = (text: string): string => text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')

export const metricsText = ({ folder, at, size, revision, kept, odd }: BackupMetrics): string =>
  (
    [
      ['last_success_timestamp_seconds', 'When the newest whole backup was begun.', Math.floor(at.getTime() / 1000)],
      ['size_bytes', 'Size of the newest whole backup.', size],
      ['revision', 'Revision of the register in the newest whole backup.', revision],
      ['files_kept', 'Backups in the folder.', kept],
      ['files_odd', 'Backups in the folder that are damaged or cannot be read.', odd],
    ] as const
  )
    .map(([name, help, value]) => {
      const metric = `register_backup_${name}`
      return `# HELP ${metric} ${help}\n# TYPE ${metric} gauge\n${metric}{folder="${escaped(folder)}"} ${value}\n`
    })
    .join('')

/** Writes a file for the textfile collector of node_exporter, which never sees half of it, and may read it whoever it runs as. */
export const writeMetrics = async (path: string, metrics: BackupMetrics): Promise<void> => {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    await writeFile(part, metricsText(metrics), { flag: 'wx' })
    await chmod(part, 0o644)
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
