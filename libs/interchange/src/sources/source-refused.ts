/** The file does not have what the mapping or its own format promises: nothing more can be read from it. */
export class SourceRefused extends Error {
  override readonly name = 'SourceRefused';
}
