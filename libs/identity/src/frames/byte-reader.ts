/** Takes so many bytes at a time from pieces of any length. */
export class ByteReader {
  private readonly pieces: AsyncIterator<Uint8Array>;
  private held: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  /** @throws RangeError when there are fewer */
  async take(count: number): Promise<Buffer> {
    while (this.held.length < count)
      if (!(await this.more())) throw new RangeError('the bytes end too early');
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  async ended(): Promise<boolean> {
    return this.held.length === 0 && !(await this.more());
  }

  /** Tells whoever sends them that no more are wanted. */
  async close(): Promise<void> {
    await this.pieces.return?.();
  }

  private async more(): Promise<boolean> {
    const next = await this.pieces.next();
    if (next.done === true) return false;
    this.held = Buffer.concat([this.held, next.value]);
    return true;
  }
}
