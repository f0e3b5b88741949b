/** One event of a stream of server-sent events. */
export interface ServerEvent {
  event: string
  data: string
  /** Where to go on from: that of this event, or of the last one that had one. */
  id: string | undefined
}

/** Takes chunks of a stream and gives the events that are whole. Keeps no more than one event. */
export interface EventReader {
  read(chunk: Uint8Array): ServerEvent[]
  /** The id that came last, also without an event: the server tells so how far it has come. */
  readonly lastId: string | undefined
}

/**
 * Reads `text/event-stream` as https://html.spec.whatwg.org/multipage/server-sent-events.html has it, but for `retry`: how
 * long to wait is for the client to say.
 */
export function eventReader(): EventReader {
  // One decoder for all chunks: a character may lie on two of them.
  const decoder = new TextDecoder()
  let rest = ''
  let next = { event: 'message', data: '' }
  let id: string | undefined
  let lastId: string | undefined
  return {
    get lastId() {
      return lastId
    },
    read(chunk) {
      const events: ServerEvent[] = []
      const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|[\n\r](?!$)|\n/)
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [, field, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? []
        if (!line) {
          // Only now: an event that broke off has not come.
          lastId = id
          if (next.data) events.push({ ...next, data: next.data.slice(0, -1), id: lastId })
          next = { event: 'message', data: '' }
        } else if (field === 'data') next.data += `${value}\n`
        else if (field === 'event') next.event = value
        else if (field === 'id') id = value
      }
      return events
    },
  }
}
