// A package once published cannot be taken back, so a publish has to be meant.
const wanted = process.env['PUBLISH_SDK'] === process.env['npm_package_version']

if (!wanted) {
  console.error('Not published. To publish this version, set PUBLISH_SDK to its number.')
  process.exitCode = 1
}
