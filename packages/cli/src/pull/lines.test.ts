import { expect, it } from 'vitest'
import { tableLines } from './lines.ts'

it('writes rows as RFC 4180 has them', () => {
  const record = { nameTh: 'ภูเก็ต', note: 'He said "yes",\nand left.' }
  const line = tableLines.row({ kind: 'upsert', type: 'Network', nodeId: 'TmV0OjE', record })
  expect(line).toBe('upsert,Network,TmV0OjE,"{""nameTh"":""ภูเก็ต"",""note"":""He said \\""yes\\"",\\nand left.""}"\r\n')
  expect(tableLines.row({ kind: 'delete', type: 'Network', nodeId: 'TmV0OjE' })).toBe('delete,Network,TmV0OjE,\r\n')
})
