import { RegistryError } from '../errors.ts'

/** @throws RegistryError BAD_RESPONSE */
export function parsed<T>(text: string, operation: string): T {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new RegistryError('BAD_RESPONSE', 'a line is not JSON', { operation, attempts: 1 }, cause)
  }
}
