// node:http over one prepared statement that makes the whole answer as JSON: what the database and Node.js allow.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import pg from 'pg'

const { DATABASE_URL: connectionString, POOL, STATEMENTS } = process.env
const statements = JSON.parse(readFileSync(STATEMENTS, 'utf8'))
const pool = new pg.Pool({ connectionString, max: Number(POOL) })

const server = createServer((request, response) => {
  const chunks = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', async () => {
    const { operationName: name } = JSON.parse(Buffer.concat(chunks).toString())
    const { rows } = await pool.query({ name, text: statements[name] })
    const body = Buffer.from(rows[0].body)
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => console.log(`ready at http://127.0.0.1:${server.address().port}/graphql`))
