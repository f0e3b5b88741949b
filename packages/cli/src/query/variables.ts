import { readFile } from 'node:fs/promises'
import { UsageError } from '../exit.ts'

/** The variables of a query: those of the file, and over them those of `--var name=value`. */
export async function variablesFrom(
  file: string | undefined,
  assignments: readonly string[] = [],
): Promise<Record<string, unknown>> {
  const variables = file === undefined ? {} : await fromFile(file)
  return { ...variables, ...Object.fromEntries(assignments.map(variableIn)) }
}

/** JSON where it can be read as such, else text as it stands: `first=5` is a number, `code=TH-83` a text. */
function variableIn(assignment: string): [string, unknown] {
  const [, name, text] = /^\$?([_A-Za-z]\w*)=([\s\S]*)$/.exec(assignment) ?? []
  if (name === undefined || text === undefined)
    throw new UsageError(`--var "${assignment}" has not the form name=value; example: --var code=TH-83.`)
  try {
    return [name, JSON.parse(text)]
  } catch {
    return [name, text]
  }
}

async function fromFile(path: string): Promise<Record<string, unknown>> {
  const text = await readText(path, '--vars')
  let variables: unknown
  try {
    variables = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`--vars: ${path} is not JSON: ${(error as Error).message}.`)
  }
  if (Object(variables) === variables && !Array.isArray(variables)) return variables as Record<string, unknown>
  throw new UsageError(`--vars: ${path} has to hold an object, like { "code": "TH-83" }.`)
}

/** A text file, without the mark that some editors put at its beginning. */
export async function readText(path: string, what: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(({ code }: NodeJS.ErrnoException) => {
    const why = code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`
    throw new UsageError(`${what}: ${path} ${why}.`)
  })
  return text.replace(/^\uFEFF/, '')
}
