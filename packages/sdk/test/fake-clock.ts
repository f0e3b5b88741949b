import { afterEach, beforeEach, expect, vi } from 'vitest'
import { RegistryError } from '../src/errors.ts'

/** Lets the tests of a file run on a clock of their own, which waits the longest that there is to wait. */
export const useFakeClock = (): void => {
  beforeEach(() => {
    vi.useFakeTimers()
    // The longest wait that there can be.
    vi.spyOn(Math, 'random').mockReturnValue(0)
  })
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0)
    vi.restoreAllMocks()
    vi.useRealTimers()
  })
}

/** What becomes of it while the clock runs as fast as it can. */
export const outcomeOf = async (work: Promise<unknown>): Promise<unknown> => {
  const settled = work.catch(error => error)
  await vi.runAllTimersAsync()
  return settled
}

export const failureOf = async (work: Promise<unknown>): Promise<RegistryError> => {
  const error = await outcomeOf(work)
  expect(error).toBeInstanceOf(RegistryError)
  return error as RegistryError
}
