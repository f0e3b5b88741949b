import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeKey } from '../../sdk/test/key.ts'
import { scg } from './program.ts'
import { openRegister, type Register } from './server.ts'

let register: Register
let key: string
beforeAll(async () => {
  register = await openRegister()
  key = await makeKey(register.store, 'Xiamen', ['assert'], ['TH-83'], 'xiamen')
})
afterAll(() => register.close())

const assert = (...args: string[]) =>
  scg(['assert', ...args], { env: { SCG_ENDPOINT: register.endpoint, SCG_TOKEN: key } })
const why = ['--reason', 'By our register of treaties.']

it('puts what a city says on record, corrects it and takes it back', async () => {
  expect(await assert('phuket-xiamen', '--signed-on', '2017-05-12', '--title', '友好城市协议', ...why)).toEqual({
    code: 0,
    out: `SIGNED_ON 2017-05-12 contradicts the register
TITLE 友好城市协议
To be settled by an officer: When was it signed: as the register has it, or as Xiamen does?
Recorded at revision 6.
`,
    said: '',
  })
  expect((await assert('phuket-xiamen', '--signed-on', '2017-05-11', ...why)).out).toBe(
    'SIGNED_ON 2017-05-11\nRecorded at revision 8.\n',
  )
  expect((await assert('phuket-xiamen', '--withdraw', 'title,signed-on', ...why)).out).toBe(
    'Recorded at revision 10.\n',
  )
})

it('says what is wrong', async () => {
  expect(await assert('phuket-xiamen', '--signed-on', '2560-05-12', '--kind', 'PACT', ...why)).toMatchObject({
    code: 1,
    said: expect.stringMatching(/use 2017-05-12.*PACT/s),
  })
  expect(await assert('phuket-hainan', '--signed-on', '2017', ...why)).toMatchObject({
    code: 1,
    said: expect.stringContaining('This key speaks for Xiamen alone'),
  })
  expect(await assert('phuket-atlantis', '--signed-on', '2017', ...why)).toMatchObject({
    code: 1,
    said: expect.stringContaining('There is no agreement "phuket-atlantis"'),
  })
  expect(await assert('phuket-xiamen', '--note', 'Nothing.', ...why)).toMatchObject({ code: 2 })
  expect(await assert('phuket-xiamen', '--signed-on', '2017')).toMatchObject({ code: 2 })
  expect(await assert('phuket-xiamen', '--withdraw', 'signed', ...why)).toMatchObject({
    code: 2,
    said: expect.stringContaining('signed-on, in-force-from'),
  })
})

it('whoami says for whom the key speaks', async () => {
  const { out } = await scg(['whoami'], { env: { SCG_ENDPOINT: register.endpoint, SCG_TOKEN: key } })
  expect(out).toContain('for       Xiamen\n')
})
