// The library for CSV, as one file of its own in the package.
export { parse } from 'csv-parse/sync'
