// Runs the smoke test where there is a command line: node main.mjs <endpoint> <key> <file for the checkpoint>
import { createRequire } from 'node:module'
import process from 'node:process'
import { createClient } from '@sister-city-graph/sdk'
import { fileCheckpoint } from '@sister-city-graph/sdk/node'
import { smoke } from './smoke.mjs'

const [endpoint, token, file] = process.argv.slice(2)
const { node, bun, deno } = process.versions
console.log(bun ? `Bun ${bun}` : deno ? `Deno ${deno}` : `Node.js ${node}`)

const required = createRequire(import.meta.url)('@sister-city-graph/sdk')
if (required.createClient !== createClient) throw new Error('What is required is another module than what is imported.')

const checkpoint = fileCheckpoint(file)
const tried = await smoke({ endpoint, token }, checkpoint)
await checkpoint.release()
console.log(tried.join(', '))
