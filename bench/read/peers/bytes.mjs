// node:http that sends bytes from memory: what any server in Node.js pays for a request. PUT at a path says which bytes
// a POST there gets.
import { createServer } from 'node:http'

const kept = new Map()

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => {
    if (request.method === 'PUT') kept.set(request.url, Buffer.concat(chunks))
    const body = kept.get(request.url)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => console.log(`ready at http://127.0.0.1:${server.address().port}`))
