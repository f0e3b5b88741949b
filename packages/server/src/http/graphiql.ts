import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { GraphiQLOptions } from 'graphql-yoga'
import { acceptsGzip, prefersHtml } from './accept.ts'
import { policyOf } from './content-security-policy.ts'
import { exampleTabs } from './example-tabs.ts'
import { sharedBytes } from './shared-bytes.ts'

/**
 * GraphiQL from the bundle in `@graphql-yoga/render-graphiql`, served entirely from this host.
 *
 * Its own `renderGraphiQL` sends 9 MB of inline script with every visit, which also rules out a strict
 * Content-Security-Policy. The same parts as files are cached by the browser and need no inline script.
 */
type Bundle = typeof import('@graphql-yoga/render-graphiql/graphiql')

const TITLE = 'Sister City Graph'
const FOLDER = '/graphiql'

/** Two places and the line between them. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" height="32">
<path d="M9 22 23 10" stroke="#0f766e" stroke-width="3"/>
<circle cx="8" cy="23" r="6" fill="#0f766e"/><circle cx="24" cy="9" r="6" fill="#f59e0b"/>
</svg>`

const options: GraphiQLOptions = {
  title: TITLE,
  logo: icon,
  defaultTabs: exampleTabs,
  // The variables of the examples have defaults; their empty editor would hide half of the query.
  defaultEditorToolsVisibility: false,
  // A key in the headers is not stored beyond the tab.
  shouldPersistHeaders: false,
}

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${TITLE}</title>
<link rel="icon" href="${FOLDER}/favicon.svg">
<link rel="stylesheet" href="${FOLDER}/graphiql.css">
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript.</noscript>
<div id="root"></div>
<script src="${FOLDER}/graphiql.js"></script>
<script src="${FOLDER}/start.js"></script>
</body>
</html>
`

const start = `
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_, label) => '${FOLDER}/' + label + '.js' };
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), ${JSON.stringify(options)});
`

/**
 * GraphiQL leaves an offset on tabs that were there from the start and hides it except on the focused tab. There it makes
 * the tab jump away under the mouse, so that the first click on each example does nothing.
 */
const tabsStayInPlace = '.graphiql-tab { transform: none !important }'

const JS = 'text/javascript; charset=utf-8'
const files: Record<string, { type: string; text: (bundle: Bundle) => string }> = {
  'start.js': { type: JS, text: () => start },
  'graphiql.js': { type: JS, text: ({ js }) => js },
  'graphiql.css': { type: 'text/css; charset=utf-8', text: ({ css }) => css + tabsStayInPlace },
  // Named after Monaco's worker labels.
  'editorWorkerService.js': { type: JS, text: bundle => bundle.editorWorkerService },
  'graphql.js': { type: JS, text: bundle => bundle.graphqlWorker },
  'json.js': { type: JS, text: bundle => bundle.jsonWorker },
  'favicon.svg': { type: 'image/svg+xml', text: () => icon },
}

/** Monaco writes style elements; everything else comes from this origin as a file. */
const POLICY = policyOf({
  'script-src': "'self'",
  'worker-src': "'self'",
  'connect-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
})

export const wantsHtml = (request: Request): boolean => request.method === 'GET' && prefersHtml(request)

export const graphiqlPage = (): Response =>
  new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      vary: 'accept',
    },
  })

/** Each file, plain and compressed, once it has been asked for that way */
const bodies = new Map<string, Promise<Buffer>>()

/** `/graphiql/<file>` for each file of the page. The bundle is read when a browser first asks for one of them. */
export const graphiqlFiles = Object.fromEntries(
  Object.entries(files).map(([name, { type, text }]) => [
    `${FOLDER}/${name}`,
    async (request: Request): Promise<Response> => {
      const zipped = acceptsGzip(request.headers.get('accept-encoding'))
      const load = async () => {
        const plain = Buffer.from(text(await import('@graphql-yoga/render-graphiql/graphiql')))
        return zipped ? promisify(gzip)(plain) : plain
      }
      const key = `${name} ${zipped}`
      const body = bodies.get(key) ?? load()
      bodies.set(key, body)
      return new Response(sharedBytes(await body), {
        headers: {
          'content-type': type,
          ...(zipped && { 'content-encoding': 'gzip' }),
          vary: 'accept-encoding',
          // The example tabs change with this project, the rest with a new version of the package.
          'cache-control': name === 'start.js' ? 'no-cache' : 'public, max-age=86400',
          // A worker obeys the policy of its own file.
          'content-security-policy': POLICY,
        },
      })
    },
  ]),
)
