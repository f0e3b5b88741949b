import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'

const chunks = async function* (...texts: (string | Uint8Array)[]) {
  for (const text of texts) yield typeof text === 'string' ? new TextEncoder().encode(text) : text
}

const endless = () => new Error('Endless')

it('gives lines that are whole, wherever they were cut', async () => {
  const lines: string[] = []
  for await (const { text, bytes } of linesOf(chunks('a\nภู', 'เก็ต\n\nno', ' end'), endless))
    lines.push(`${text} ${bytes.length}`)
  expect(lines).toEqual(['a 2', 'ภูเก็ต 19', ' 1'])
})

it('takes no line for endless', async () => {
  const piece = new Uint8Array(2 ** 23).fill(97)
  const read = async () => {
    for await (const _ of linesOf(chunks(piece, piece, piece, piece, piece), endless)) expect.unreachable()
  }
  await expect(read()).rejects.toThrow('Endless')
})
