// Closes a run with one line that counts, and fails it when the suites that need a server did not run.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const tests = report.testResults.flatMap(file => file.assertionResults)
const passedOn = database =>
  tests.filter(test => test.status === 'passed' && test.ancestorTitles.includes(database)).length

let missing = false
for (const database of ['PGlite', 'PostgreSQL']) {
  console.log(`${passedOn(database)} tests passed on ${database}`)
  if (passedOn(database) === 0) missing = true
}
if (missing) console.error('A database had no test: is its server at hand?')
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests} failed, ${report.numPendingTests + report.numTodoTests} skipped`,
)
process.exitCode = missing || !report.success ? 1 : 0
