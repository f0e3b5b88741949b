import { RegistryError } from '../errors.ts'

/** Something on the way has changed what the server sent: it has not the length or the SHA-256 that it should have. */
export const damaged = (operation: string): RegistryError =>
  new RegistryError('DAMAGED', 'it came damaged: something on the way changes it', {
    operation,
    attempts: 1,
  })
