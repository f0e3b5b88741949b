import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { getOperationAST, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { MAX_TOKENS } from '../http/document-limits.ts'
import { schema } from '../schema/index.ts'
import { trustedDocument } from './trusted-documents.ts'

// Released clients send nothing but ids. What stands in the manifest is a promise to them.

const file = new URL('../../../sdk/trusted-documents.json', import.meta.url)
const content = await readFile(file, 'utf8')
const manifest: Record<string, string> = JSON.parse(content)
const documents = Object.entries(manifest).map(([id, text]) => ({ id, text, name: /\w+ (\w+)/.exec(text)?.[1] }))

describe.each(documents)('$name $id', ({ id, text }) => {
  it('is named by the hash of its text', () => {
    expect(id).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`)
    expect(trustedDocument(id)).toBe(text)
  })

  it('is one operation that the schema still answers, within the limits', () => {
    const document = parse(text, { maxTokens: MAX_TOKENS })
    expect(getOperationAST(document)).not.toBeNull()
    expect(validate(schema, document)).toEqual([])
  })
})

it('there are documents', () => {
  expect(documents.length).toBeGreaterThan(50)
})

it('the file is as the generator writes it, so that a new document is one new line', () => {
  expect(content).toBe(`${JSON.stringify(manifest, null, 2)}\n`)
})

it.each(['sha256:00', '', 'toString', '__proto__'])('there is none called "%s"', id => {
  expect(trustedDocument(id)).toBeUndefined()
})
