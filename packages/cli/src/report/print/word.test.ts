import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { toWord } from './word.ts'

const parts = async () => {
  const files = unzipSync(
    await toWord({
      lang: 'th',
      title: 'น้ำ & <ใจ> "厦门"\0\uFFFF\uD800',
      day: '2026-11-29',
      about: [],
      sections: [{ heading: 'ก', columns: [{ name: 'ข', share: 1 }], rows: [[{ text: 'ค', notes: [1, 2, 3] }]] }],
      names: [],
      sources: [
        { title: 'a', url: 'https://example.com/?a=1&b=2' },
        { title: 'b', url: 'javascript:c' },
        { title: 'c' },
      ],
    }),
  )
  const part = (name: string) => strFromU8(files[name]!)
  return { files, part, document: part('word/document.xml') }
}

it('keeps text as it is, without what XML cannot hold', async () => {
  const { document, part } = await parts()
  expect(document).toContain('>น้ำ &amp; &lt;ใจ&gt; &quot;厦门&quot;</w:t>')
  expect(part('docProps/core.xml')).toMatch(/<dc:title>น้ำ [^\0\uFFFF]*<\/dc:title>/)
})

it('is Thai on A4, in a font that it brings along, with heads that are repeated', async () => {
  const { document, part, files } = await parts()
  expect(part('word/styles.xml')).toContain('w:val="th-TH"')
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"')
  expect(document).toContain('<w:tblHeader/>')
  expect(part('word/fontTable.xml')).toMatch(/w:name="Sarabun".*<w:embedRegular .*<w:embedBold /)
  expect(Object.keys(files).filter(name => name.endsWith('.odttf'))).toHaveLength(2)
})

it('names sources by number, and links to the web alone', async () => {
  const { document, part } = await parts()
  expect(document).toContain(' [1–3]</w:t>')
  const targets = [...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]*)" TargetMode="External"/g)]
  expect(targets.map(([, target]) => target)).toEqual(['https://example.com/?a=1&amp;b=2'])
})
