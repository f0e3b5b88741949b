// @ts-check
// JavaScript, because the thread of the embedded database imports it too.
import { statSync } from 'node:fs'

/**
 * @typedef {{ readonly mine: string, readonly next: string }} Fence Paths of the claims of the holder and of the next
 * holder
 */

/** @type {(path: string) => boolean | null} null when the drive gives no answer, such as during a temporary failure */
const exists = path => {
  try {
    statSync(path)
    return true
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    return code === 'ENOENT' || code === 'ENOTDIR' ? false : null
  }
}

/**
 * Whether another process holds the folder by now. A failure of the drive does not count as lost.
 *
 * @type {(fence: Fence) => boolean}
 */
export const isLost = ({ mine, next }) => exists(mine) === false || exists(next) === true
