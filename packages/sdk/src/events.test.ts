import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventReader, type ServerEvent } from './events.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const readAll = (...chunks: string[]) => {
  const reader = eventReader()
  return chunks.flatMap(chunk => reader.read(bytes(chunk)))
}

describe('events', () => {
  it.each<[string, string, ServerEvent[]]>([
    ['with a name and an id', 'id: 7\nevent: next\ndata: {}\n\n', [{ event: 'next', data: '{}', id: '7' }]],
    ['without either', 'data: x\n\n', [{ event: 'message', data: 'x', id: undefined }]],
    ['of several lines', 'data: a\ndata:b\n\n', [{ event: 'message', data: 'a\nb', id: undefined }]],
    [
      'behind comments and fields of no concern',
      ': hello\nretry: 10\n\ndata: x\n\n',
      [{ event: 'message', data: 'x', id: undefined }],
    ],
    [
      'with lines that end as on other systems',
      'event: a\r\ndata: x\r\n\r\ndata: y\r\r',
      [
        { event: 'a', data: 'x', id: undefined },
        { event: 'message', data: 'y', id: undefined },
      ],
    ],
    ['that are not whole yet', 'data: x\n', []],
    ['without data, though they move the id', 'id: 8\n\ndata: x\n\n', [{ event: 'message', data: 'x', id: '8' }]],
  ])('%s', (_, stream, events) => {
    expect(readAll(stream, stream.endsWith('\r') ? '\n' : '')).toEqual(events)
  })

  it('the id that came last is known without an event', () => {
    const reader = eventReader()
    reader.read(bytes('id: 9\n\n'))
    expect(reader.lastId).toBe('9')
  })
})

it('come out whole however the stream is cut', () => {
  const titles = ['Thừa Thiên Huế', '京都', 'ภูเก็ต', '🏝', '']
  const event = fc.record({
    event: fc.constantFrom('next', 'complete'),
    data: fc.constantFrom(...titles),
    id: fc.constantFrom('1', '22'),
  })
  fc.assert(
    fc.property(
      fc.array(event),
      fc.constantFrom('\n', '\r\n'),
      fc.infiniteStream(fc.integer({ min: 1, max: 5 })),
      (events, end, sizes) => {
        const stream = bytes(
          events
            .map(({ event, data, id }) => `id: ${id}${end}event: ${event}${end}data: ${data}.${end}${end}`)
            .join(''),
        )
        const reader = eventReader()
        const read: ServerEvent[] = []
        for (let at = 0; at < stream.length; ) {
          const size = sizes.next().value
          read.push(...reader.read(stream.slice(at, at + size)))
          at += size
        }
        expect(read).toEqual(events.map(({ event, data, id }) => ({ event, data: `${data}.`, id })))
      },
    ),
  )
})
