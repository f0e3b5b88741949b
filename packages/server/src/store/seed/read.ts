import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { check, type Ids, type Problem } from './check.ts'
import { type Dataset, editionShape, type Noun, type Records, shapes } from './shape.ts'

const mostListed = 20
const nouns = Object.keys(shapes) as Noun[]

/** The open data set cannot be loaded. The message lists the errors as `file, record, reason`. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'

  constructor(folder: string, problems: readonly string[]) {
    const listed = problems.slice(0, mostListed).map(problem => `\n  ${problem}`)
    const rest = problems.length - listed.length
    super(`The data set in ${folder} cannot be loaded:${listed.join('')}${rest > 0 ? `\n  … and ${rest} more` : ''}`)
  }
}

/**
 * Reads the open data set from its folder of JSON files.
 * @throws DatasetError with all errors in it
 */
export const readDataset = async (folder: string): Promise<Dataset> => {
  const problems: string[] = []
  const load = async (file: string): Promise<unknown> => {
    try {
      return JSON.parse(await readFile(join(folder, file), 'utf8'))
    } catch (error) {
      problems.push(`${file}, the file, ${(error as Error).message}`)
      return undefined
    }
  }

  const files = await Promise.all(nouns.map(async noun => [noun, await load(fileOf(noun))] as const))
  const edition = editionShape.safeParse(await load('dataset.json'))
  if (!edition.success) problems.push(...issues(edition.error).map(reason => `dataset.json, the edition, ${reason}`))

  const tell = ({ noun, record, reason }: Problem) => void problems.push(`${fileOf(noun)}, ${record}, ${reason}`)
  const records = {} as Record<Noun, unknown[]>
  const ids = { memberships: [] } as unknown as Record<keyof Ids, string[]>
  for (const [noun, content] of files) {
    if (content !== undefined && !Array.isArray(content)) problems.push(`${fileOf(noun)}, the file, is not a list`)
    records[noun] = []
    ids[noun] = []
    for (const [index, record] of (Array.isArray(content) ? content : []).entries()) {
      const id = idOf(record) ?? `record ${index + 1}`
      ids[noun].push(id)
      if (noun === 'networks') ids.memberships.push(...membershipIds(record))
      const parsed = shapes[noun].safeParse(record)
      if (parsed.success) records[noun].push(parsed.data)
      else for (const reason of issues(parsed.error)) tell({ noun, record: id, reason })
    }
  }

  if (edition.success) {
    const dataset = { ...(records as unknown as Records), edition: edition.data }
    check(dataset, ids).forEach(tell)
    if (problems.length === 0) return dataset
  }
  throw new DatasetError(folder, problems)
}

const fileOf = (noun: Noun): string => `${noun.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.json`

const idOf = (record: unknown): string | undefined => {
  const { id, code } = Object(record)
  return typeof id === 'string' ? id : typeof code === 'string' ? code : undefined
}

const membershipIds = (network: unknown): string[] => {
  const { memberships } = Object(network)
  return Array.isArray(memberships) ? memberships.map(idOf).filter(id => id !== undefined) : []
}

const issues = (error: z.ZodError): string[] =>
  error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
