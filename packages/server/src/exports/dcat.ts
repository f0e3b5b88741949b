import type { Manifest, SnapshotFile } from './manifest.ts'

/**
 * A catalogue of one data set in DCAT 3, for open data portals to harvest. It includes its JSON-LD context.
 *
 * @param origin The public origin of the server. If it is not configured, it is empty and the links are relative to the
 * URL of the catalogue. The Host header is not used, because clients can forge it and caches store the answer.
 */
export const catalogue = (origin: string, { revision, updatedAt, license, credits, files }: Manifest): object => ({
  '@context': {
    dcat: 'http://www.w3.org/ns/dcat#',
    dcterms: 'http://purl.org/dc/terms/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    spdx: 'http://spdx.org/rdf/terms#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
  },
  '@id': `${origin}/export/dcat.jsonld`,
  '@type': 'dcat:Catalog',
  'dcterms:title': both('Sister city graph', 'กราฟเมืองพี่เมืองน้อง'),
  'dcterms:description': both('The open data of a register of sister cities.', 'ข้อมูลเปิดของทะเบียนเมืองพี่เมืองน้อง'),
  'dcterms:publisher': publisher,
  'dcterms:license': { '@id': license.url },
  'dcterms:modified': dateTime(updatedAt),
  'dcat:dataset': {
    '@id': 'urn:sister-city-graph:register',
    '@type': 'dcat:Dataset',
    'dcterms:title': both('Foreign relations of the provinces of Thailand', 'ความสัมพันธ์กับต่างประเทศของจังหวัดในประเทศไทย'),
    'dcterms:description': both(
      'Partnerships with places abroad, their agreements, visits, consulates and networks, with the sources that say so.',
      'ความสัมพันธ์กับเมืองต่างประเทศ ความตกลง การเยือน สถานกงสุล และเครือข่าย พร้อมแหล่งที่มา',
    ),
    'dcterms:identifier': 'sister-city-graph',
    'dcterms:publisher': publisher,
    'dcterms:creator': publisher,
    'dcterms:license': { '@id': license.url },
    'dcterms:rights': credits,
    'dcterms:language': [{ '@id': `${languages}ENG` }, { '@id': `${languages}THA` }],
    'dcterms:spatial': { '@id': 'http://publications.europa.eu/resource/authority/country/THA' },
    'dcterms:accrualPeriodicity': { '@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG' },
    'dcterms:modified': dateTime(updatedAt),
    'dcat:version': String(revision),
    'dcat:keyword': [
      ...['sister city', 'twin town', 'Thailand', 'province'].map(word => ({ '@value': word, '@language': 'en' })),
      ...['เมืองพี่เมืองน้อง', 'จังหวัด'].map(word => ({ '@value': word, '@language': 'th' })),
    ],
    'dcat:landingPage': { '@id': `${origin}/export/` },
    'dcat:distribution': files.map(file => distribution(origin, file, license.url)),
  },
})

const languages = 'http://publications.europa.eu/resource/authority/language/'

const publisher = { '@type': 'foaf:Agent', 'foaf:name': 'sister-city-graph' }

const both = (en: string, th: string): object[] => [
  { '@value': en, '@language': 'en' },
  { '@value': th, '@language': 'th' },
]

const dateTime = (at: string): object => ({ '@value': at, '@type': 'xsd:dateTime' })

/** Uses the URL of the latest snapshot, because harvested metadata is used for a long time. */
const distribution = (origin: string, file: SnapshotFile, license: string): object => ({
  '@id': `${origin}/export/latest/${file.path}`,
  '@type': 'dcat:Distribution',
  'dcterms:title': { '@value': file.path, '@language': 'en' },
  'dcterms:license': { '@id': license },
  'dcat:accessURL': { '@id': `${origin}/export/` },
  'dcat:downloadURL': { '@id': `${origin}/export/latest/${file.path}` },
  'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${file.mediaType.split(';')[0]}` },
  'dcat:byteSize': { '@value': String(file.bytes), '@type': 'xsd:nonNegativeInteger' },
  'spdx:checksum': {
    '@type': 'spdx:Checksum',
    'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
    'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
  },
})
