import { HANGUL, rangeFile, readFont, readRanges, SARABUN } from './font-files.ts'
import { openFont } from './pdfmake.ts'
import { type Run, runsOf } from './runs.ts'

/**
 * The fonts of one paper. Each character is of the first font that has it: Sarabun, then one for Korean, then one for Chinese,
 * Japanese, Cyrillic and more, of which those ranges of characters are read that the text needs.
 */
export class Fonts {
  readonly usual = SARABUN.regular
  /** Characters that no font has */
  readonly lost = new Set<string>()
  /** By the name of a font: the files of its two weights */
  readonly used = new Map<string, { readonly normal: string; readonly bold: string }>()
  /** By name: of a file, or of a file and another word */
  readonly opened = new Map<string, { readonly bytes: Buffer; readonly has: (code: number) => boolean }>()
  /** By character; undefined where no font has it */
  readonly #found = new Map<string, string | undefined>()
  #ranges: readonly Range[] | undefined

  readonly #names: readonly string[]

  /** @param names Names of places, which are kept whole */
  constructor(names: readonly string[]) {
    // The longest first: one may be a part of another.
    this.#names = names.filter(name => name !== '').sort((a, b) => b.length - a.length)
    this.#fontOf(' ')
  }

  /** The runs of a text, with a question mark where no font has the character. */
  runsOf(text: string): Run[] {
    const shown = [...text.replaceAll(/\p{Cf}/gu, '').replaceAll(/\s/g, ' ')].map(character => {
      if (this.#find(character) !== undefined) return character
      this.lost.add(character)
      return '?'
    })
    return runsOf(shown.join(''), this.#names, cluster => this.#fontOf(cluster))
  }

  /** How pdfmake draws a run. */
  styleOf({ text, font }: Run): { text: string; font: string; fontFeatures?: never } {
    if (!font.endsWith(WHOLE)) return { text, font }
    // The library under pdfmake takes what to leave out by an object, which the types do not say.
    return { text, font: font.slice(0, -WHOLE.length), fontFeatures: { ccmp: false } as never }
  }

  /** Puts right what the shapes of a font mean, which is what somebody gets who copies or searches text. */
  nameShapes(font: string, meanings: number[][]): void {
    if (!font.endsWith(PARTS)) return
    for (const [shape, meaning] of meanings.entries())
      meanings[shape] = meaning.length === 0 ? [SARA_AM] : meaning.filter(code => code !== SARA_AM)
  }

  /**
   * A font says once what each of its shapes means. Sarabun draws SARA AM in two parts, of which the second is the shape of SARA AA:
   * one shape with two meanings. So it is drawn as a whole, and where a tone mark has to go above its circle, in parts of a font
   * of its own.
   */
  #fontOf(cluster: string): string {
    const file = this.#find([...cluster][0]!) ?? this.usual
    const bold = file === this.usual ? SARABUN.bold : file
    const am = cluster.at(-1)?.codePointAt(0) === SARA_AM
    const parts = am && /\p{M}.$/u.test(cluster) ? PARTS : ''
    const font = { normal: file + parts, bold: bold + parts }
    this.#open(font.bold)
    this.#open(font.normal)
    this.used.set(font.normal, font)
    return am && !parts ? font.normal + WHOLE : font.normal
  }

  #find(character: string): string | undefined {
    if (!this.#found.has(character)) {
      const code = character.codePointAt(0)!
      const files = [SARABUN.regular, ...(/\p{Script=Hangul}/u.test(character) ? [HANGUL] : this.#rangesWith(code))]
      const file = files.find(file => this.#open(file).has(code))
      this.#found.set(character, file)
    }
    return this.#found.get(character)
  }

  #open(name: string) {
    let opened = this.opened.get(name)
    if (!opened) {
      const [file, again] = name.split(' ') as [string, string?]
      const bytes = again ? anotherFont(readFont(file)) : readFont(file)
      const font = openFont(bytes)
      if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} holds several fonts.`)
      opened = { bytes, has: code => font.hasGlyphForCodePoint(code) }
      this.opened.set(name, opened)
    }
    return opened
  }

  #rangesWith(code: number): string[] {
    this.#ranges ??= Object.entries(readRanges()).map(([range, spans]) => [
      rangeFile(range),
      spans.split(',').map(spanOf),
    ])
    return this.#ranges
      .filter(([, spans]) => spans.some(([first, last]) => first <= code && code <= last))
      .map(([file]) => file)
  }
}

const SARA_AM = 0x0e33
const WHOLE = ' whole'
const PARTS = ' parts'

/** The same font, which is another one to the PDF library: it goes by the sum in the table `head`. */
function anotherFont(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const sum = copy.readUInt32BE(copy.indexOf('head') + 8) + 8
  copy.writeUInt32BE((copy.readUInt32BE(sum) ^ 1) >>> 0, sum)
  return copy
}

type Range = readonly [file: string, spans: readonly (readonly [first: number, last: number])[]]

/** `U+4e00-9fff` or `U+4e00` */
const spanOf = (text: string): readonly [number, number] => {
  const [first = '', last = first] = text.replace('U+', '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}
