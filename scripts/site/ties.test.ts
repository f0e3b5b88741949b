import { expect, it } from 'vitest'
import { tiesOf } from './ties.ts'

it('says of each thing in a chart what it is tied to, from both ends', () => {
  const list = tiesOf('flowchart LR\n  Paper --- City --- Country\n  Paper --- Sector', name => name)
  expect(list.match(/<li>.*<\/li>/g)).toEqual([
    '<li>Paper: City, Sector</li>',
    '<li>City: Paper, Country</li>',
    '<li>Country: City</li>',
    '<li>Sector: Paper</li>',
  ])
})

it.each(['sequenceDiagram\n  A->>B: Hello', 'flowchart LR\n  A -->|signs| B'])(
  'refuses a chart that it cannot show',
  chart => {
    expect(() => tiesOf(chart, name => name)).toThrow('The site cannot show')
  },
)
