/**
 * SHA-256 of bytes that come piece by piece (FIPS 180-4). Web Crypto takes only what is there as a whole, and a file of the
 * register may be larger than memory; a pull that was killed goes on in the middle of one.
 */
export interface Sha256 {
  update(bytes: Uint8Array): void
  /** In hexadecimal. Nothing may be added afterwards. */
  digest(): string
  /** All that is needed to go on from here, as a text. */
  save(): string
}

/** @param saved What `save` returned, to go on from there */
export function sha256(saved?: string): Sha256 {
  const state = new Int32Array(8)
  const block = new Uint8Array(64)
  const view = new DataView(block.buffer)
  const [length = 0, words = [], rest = []] = saved ? JSON.parse(saved) : [0, INITIAL]
  state.set(words)
  block.set(rest)
  let bytes: number = length
  const update = (data: Uint8Array): void => {
    for (let taken = 0; taken < data.length; ) {
      const piece = data.subarray(taken, taken + 64 - (bytes % 64))
      block.set(piece, bytes % 64)
      taken += piece.length
      bytes += piece.length
      if (bytes % 64 === 0) compress(state, view)
    }
  }
  return {
    update,
    digest() {
      const bits = new DataView(new ArrayBuffer(8))
      bits.setBigUint64(0, BigInt(bytes * 8))
      update(Uint8Array.of(128, ...new Uint8Array((119 - (bytes % 64)) % 64)))
      update(new Uint8Array(bits.buffer))
      return Array.from(state, word => (word >>> 0).toString(16).padStart(8, '0')).join('')
    },
    save: () => JSON.stringify([bytes, [...state], [...block.subarray(0, bytes % 64)]]),
  }
}

/** The first 32 bits of the fractional parts of a root of the first `count` primes. */
function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found: number[] = []
  for (let next = 2; found.length < count; next++) if (!found.some(prime => next % prime === 0)) found.push(next)
  return Uint32Array.from(found, prime => (root(prime) % 1) * 2 ** 32)
}

// Pure, so that a bundle without `pull` leaves them out.
const INITIAL = /* @__PURE__ */ fractions(8, Math.sqrt)
const CONSTANTS = /* @__PURE__ */ fractions(64, Math.cbrt)

// Signed, because numbers of 32 bits are then added as such.
const schedule = /* @__PURE__ */ new Int32Array(64)

function compress(state: Int32Array, block: DataView): void {
  for (let i = 0; i < 64; i++) {
    const early = schedule[i - 15]!
    const late = schedule[i - 2]!
    schedule[i] =
      i < 16
        ? block.getInt32(i * 4)
        : schedule[i - 16]! +
          (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
          schedule[i - 7]! +
          (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10))
  }
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let i = 0; i < 64; i++) {
    const one =
      (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + CONSTANTS[i]! + schedule[i]!) | 0
    const two = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
