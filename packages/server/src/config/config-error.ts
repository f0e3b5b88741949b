/** The settings cannot be used. The message is for the person who runs the server: a sentence for each that is wrong. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}
