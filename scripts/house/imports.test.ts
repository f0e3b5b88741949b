import { expect, it } from 'vitest'
import { cyclesIn, importsIn } from './imports.ts'

const explained = `packages/a/src/one.ts
   Imported via './one.ts' from file 'packages/a/src/two.ts'
   Matched by include pattern '**/*.ts' in 'tsconfig.json'
node_modules/some/index.d.ts
   Imported via 'some' from file 'packages/a/src/one.ts' with packageId 'some/index.d.ts@1.0.0'
packages/a/data.json
   Imported via '../data.json' from file 'packages/a/src/one.ts'
packages/a/src/two.ts
   Imported via '../src/two.ts' from file 'packages/a/src/three.ts'
packages/a/src/three.ts
   Imported via './three.ts' from file 'packages/a/src/one.ts'
   Imported via './three.ts' from file 'packages/a/src/four.ts'`

it('reads which file imports which, of the project alone', () => {
  expect(importsIn(explained).map(({ from, to }) => [from, to].map(file => file.slice(15)))).toEqual([
    ['two.ts', 'one.ts'],
    ['three.ts', 'two.ts'],
    ['one.ts', 'three.ts'],
    ['four.ts', 'three.ts'],
  ])
})

it('finds a circle once, wherever one comes to it from', () => {
  const circle = cyclesIn([
    { from: 'entry', to: 'b' },
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c' },
    { from: 'c', to: 'a' },
  ])
  expect(circle).toEqual([['b', 'c', 'a', 'b']])
  expect(
    cyclesIn([
      { from: 'a', to: 'b' },
      { from: 'a', to: 'c' },
      { from: 'b', to: 'c' },
    ]),
  ).toEqual([])
})
