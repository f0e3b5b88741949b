import type { PulledRow, RegisterPart } from '@sister-city-graph/sdk'
import type { Source } from '../export/download-text.ts'
import { readManifest } from '../export/manifest.ts'

/** How many rows a snapshot has; unknown when its manifest cannot be had, which is no reason to stop. */
export async function rowsOf(
  source: Source,
  revision: number,
  types: readonly PulledRow['type'][] | undefined,
  part?: RegisterPart | undefined,
): Promise<number | undefined> {
  try {
    const { files } = await readManifest(source, { revision, format: 'jsonl', part })
    const wanted = files.filter(
      ({ format, type }) => format === 'jsonl' && (!types || types.some(each => each === type)),
    )
    return wanted.reduce((total, { rows }) => total + rows, 0)
  } catch {
    return undefined
  }
}
