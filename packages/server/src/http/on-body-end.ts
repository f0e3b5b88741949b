/** Calls `end` when the body has been read to its end, has failed, or was cancelled. */
export const onBodyEnd = (response: Response, end: () => void): Response => {
  if (!response.body) {
    end()
    return response
  }
  const reader = response.body.getReader()
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async controller => {
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(value)
          end()
          controller.close()
        } catch (error) {
          end()
          throw error
        }
      },
      cancel: reason => {
        end()
        return reader.cancel(reason)
      },
    },
    // Without it, a chunk would be read ahead.
    { highWaterMark: 0 },
  )
  return new Response(body, { status: response.status, headers: response.headers })
}
