/** A setting has a value that cannot work. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
