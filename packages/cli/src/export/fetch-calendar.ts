import { createHash } from 'node:crypto'
import { RegistryError } from '@sister-city-graph/sdk'
import { writeWhole } from '../write-whole.ts'
import { downloadText, type Source } from './download-text.ts'

/** `calendar/TH-83.ics` or `calendar/phuket.ics`, and in Thai `calendar/TH-83.th.ics`. The server knows the provinces. */
export const isCalendar = (name: string): boolean => /^calendar\/[\w-]+(\.th)?\.ics$/.test(name)

/** Calendars are made when they are asked for and so stand in no manifest: the answer itself carries the hash. */
export async function fetchCalendar(source: Source, name: string, target: string): Promise<void> {
  const path = name.replace(/\.th\.ics$/, '.ics?lang=th')
  let digest: string | undefined
  const text = await downloadText(source, path, {
    headers: { 'accept-encoding': 'identity' },
    onResponse: ({ headers }) => {
      digest = /sha-256=:([^:]+):/.exec(headers.get('repr-digest') ?? '')?.[1]
    },
  })
  if (digest && digest !== createHash('sha256').update(text).digest('base64'))
    throw new RegistryError('DAMAGED', 'it came damaged', { operation: path, attempts: 1 })
  await writeWhole(target, text)
}
