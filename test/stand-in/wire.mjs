import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** A line to a server that can be cut, or go dead without anybody being told (a half-open connection). */
export class Wire {
  #frozen = false;
  #open = new Set();

  static async to(target) {
    const wire = new Wire();
    wire.server = createServer((near) => wire.#join(near, connect(target, '127.0.0.1')));
    wire.server.listen(0, '127.0.0.1');
    await once(wire.server, 'listening');
    wire.port = wire.server.address().port;
    return wire;
  }

  url() {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Both ends see their connection reset; new ones go through. */
  cut() {
    for (const socket of this.#open) socket.destroy();
  }

  /** Nothing goes through any more, in either direction, and no end is told. */
  freeze() {
    this.#frozen = true;
    for (const socket of this.#open) socket.pause();
  }

  thaw() {
    this.#frozen = false;
    for (const socket of this.#open) socket.resume();
  }

  close() {
    this.cut();
    this.server.close();
  }

  #join(...ends) {
    ends.forEach((end, i) => {
      const other = ends[1 - i];
      this.#open.add(end);
      end.on('data', (bytes) => other.write(bytes));
      end.on('error', () => other.destroy());
      end.on('close', () => {
        this.#open.delete(end);
        other.destroy();
      });
      if (this.#frozen) end.pause();
    });
  }
}
