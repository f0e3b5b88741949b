// The entry for Node.js, Bun and Deno: what needs files.
export { type FileCheckpoint, fileCheckpoint } from './node/file-checkpoint.ts'
export { type RowLines, type RowLog, rowLog } from './node/row-log.ts'
