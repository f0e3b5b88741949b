import { type Client, type DownloadOptions, download } from '@sister-city-graph/sdk'

/** Where files come from, and what stops it. */
export interface Source {
  readonly client: Client
  readonly signal: AbortSignal
}

/** A whole file below `/export/`, as text. */
export async function downloadText(
  { client, signal }: Source,
  path: string,
  options: DownloadOptions = {},
): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of download(client, `export/${path}`, { signal, ...options })) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
