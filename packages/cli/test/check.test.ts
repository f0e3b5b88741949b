import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scg } from './program.ts'
import { openRegister, type Register, serve } from './server.ts'

const right = 'query Phuket { province(code: "TH-83") { ...Names } }\n'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'))
  await mkdir(join(folder, 'src/deep'), { recursive: true })
  await mkdir(join(folder, 'src/node_modules/other'), { recursive: true })
  const files = {
    'src/right.graphql': right,
    'src/deep/names.gql': 'fragment Names on Province { name(lang: TH) }\n',
    'src/node_modules/other/wrong.graphql': '{ nothing }\n',
    'wrong.graphql': 'query Wrong($code: String!) {\n  province(code: $code) {\n    nam\n  }\n}\n',
    'broken.graphql': 'query {\n',
    'types.graphql': 'type Mine { name: String }\n',
    'page.tsx': [
      "import { graphql } from '@sister-city-graph/sdk/tada'",
      'const One = graphql(`',
      '  query One { registre { revision } }',
      '`)',
      'const Line = gql`fragment Line on Agreement { titel }`',
      'const Other = gql`query Other { register { revision } } $' + '{Line}`',
      '',
    ].join('\n'),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true }))

// Nobody listens there: a server is asked only with --introspection.
const check = (...args: string[]) =>
  scg(['check', ...args], { cwd: folder, env: { SCG_ENDPOINT: 'http://127.0.0.1:1/graphql' } })

describe('documents are checked against the schema that the program has', () => {
  it('says nothing but how many there are when all is well, fragments of other files included', async () => {
    expect(await check('src')).toEqual({ code: 0, out: '', said: 'scg: 2 files with GraphQL, none with errors.\n' })
    expect((await check('src/**/*.{graphql,gql}')).said).toBe('scg: 2 files with GraphQL, none with errors.\n')
    expect((await check('./src/*.graphql', 'src/deep/names.gql')).code).toBe(0)
  })

  it('says where something is wrong, and what may be meant', async () => {
    expect(await check('wrong.graphql')).toEqual({
      code: 1,
      out: 'wrong.graphql:3:5 error Cannot query field "nam" on type "Province". Did you mean "name" or "names"?\n',
      said: 'scg: 1 file with GraphQL, 1 error.\n',
    })
    expect(await check('broken.graphql')).toMatchObject({
      code: 1,
      out: 'broken.graphql:2:1 error Syntax Error: Expected Name, found <EOF>.\n',
    })
  })

  it('finds a fragment that is nowhere', async () => {
    expect(await check('src/right.graphql')).toMatchObject({
      code: 1,
      out: 'src/right.graphql:1:45 error Unknown fragment "Names".\n',
    })
  })

  it('reads templates within programs', async () => {
    const { code, out } = await check('page.tsx')
    expect(code).toBe(1)
    expect(out.trim().split('\n')).toEqual([
      'page.tsx:3:15 error Cannot query field "registre" on type "Query". Did you mean "register" or "registerGap"?',
      'page.tsx:5:47 error Cannot query field "titel" on type "Agreement". Did you mean "title" or "note"?',
    ])
  })

  it('passes over what defines types, and says so', async () => {
    expect(await check('types.graphql', 'src')).toEqual({
      code: 0,
      out: '',
      said: 'scg: types.graphql defines types: passed over.\nscg: 2 files with GraphQL, none with errors.\n',
    })
  })

  it.each([
    [['none.graphql'], 'none.graphql is not there'],
    [['*.nothing'], '*.nothing matches no file'],
    [['src/node_modules/*.graphql'], 'matches no file'],
    [[], 'check needs more than that'],
  ])('%j is invalid usage', async (args, said) => {
    expect(await check(...args)).toMatchObject({ code: 2, out: '', said: expect.stringContaining(said) })
  })
})

describe('documents are checked against the schema of a server', () => {
  let register: Register
  beforeAll(async () => {
    register = await openRegister()
  })
  afterAll(() => register.close())

  it('that is asked for it', async () => {
    const { code, out, said } = await scg(['check', '--introspection', 'wrong.graphql', 'src'], {
      cwd: folder,
      env: { SCG_ENDPOINT: register.endpoint },
    })
    expect([code, out.split('\n').length]).toEqual([1, 2])
    expect(said).toBe('scg: 3 files with GraphQL, 1 error.\n')
  })

  it('that is away: that may work later', async () => {
    expect((await check('--introspection', 'src')).code).toBe(75)
  })

  it('and what is deprecated is a warning, which fails nothing', async () => {
    const field = (name: string, deprecated: string | null) => ({
      name,
      args: [],
      type: { kind: 'SCALAR', name: 'String', ofType: null },
      isDeprecated: deprecated !== null,
      deprecationReason: deprecated,
    })
    const kinds = { inputFields: null, interfaces: null, enumValues: null, possibleTypes: null }
    const types = [
      { ...kinds, kind: 'SCALAR', name: 'String', fields: null },
      { ...kinds, kind: 'SCALAR', name: 'Boolean', fields: null },
      {
        ...kinds,
        kind: 'OBJECT',
        name: 'Query',
        interfaces: [],
        fields: [field('old', 'Use new.'), field('new', null)],
      },
    ]
    const schema = { queryType: { name: 'Query' }, types, directives: [] }
    const server = await serve((_, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ data: { __schema: schema } }))
    })
    await writeFile(join(folder, 'old.graphql'), '{ old new }\n')
    const ended = await scg(['check', 'old.graphql', '--introspection', '--endpoint', server.endpoint], { cwd: folder })
    server.close()
    expect(ended).toEqual({
      code: 0,
      out: 'old.graphql:1:3 warning The field Query.old is deprecated. Use new.\n',
      said: 'scg: 1 file with GraphQL, none with errors, 1 warning.\n',
    })
  })
})
