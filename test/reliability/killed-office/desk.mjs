import { Agent, request } from 'node:http';

/** Longer than the longest that the product lets a command wait, ten seconds, and its answer. */
const PATIENCE_MS = 20_000;

/** No answer came: what was asked may have happened or not. */
export class NoAnswer extends Error {
  name = 'NoAnswer';
}

/**
 * One person at one machine: keeps the session, and has an address of its own (Linux: all of 127.0.0.0/8 is
 * loopback), because the product counts requests by address.
 */
export class Desk {
  #agent = new Agent({ keepAlive: true });
  #cookie;

  constructor(url, number) {
    this.url = new URL(url);
    this.address = `127.0.0.${number + 2}`;
  }

  /** Another window of the same person, at another machine. */
  beside(number) {
    const other = new Desk(this.url, number);
    other.#cookie = this.#cookie;
    return Object.assign(other, { me: this.me });
  }

  get(path) {
    return this.send('GET', path);
  }

  post(path, body, key = crypto.randomUUID()) {
    return this.send('POST', path, body, key);
  }

  /** @throws NoAnswer */
  send(method, path, body, key) {
    const { hostname, port } = this.url;
    const headers = {
      ...(key !== undefined && { 'content-type': 'application/json', 'idempotency-key': key }),
      ...(this.#cookie !== undefined && { cookie: this.#cookie }),
    };
    const to = { method, hostname, port, path, headers, agent: this.#agent, localAddress: this.address };
    return new Promise((resolve, reject) => {
      const fail = (error) => reject(new NoAnswer(`${method} ${path}: ${error.message}`));
      const asked = request(to, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.once('error', fail);
        answer.once('end', () => {
          const bytes = Buffer.concat(chunks);
          const text = bytes.toString();
          const isJson = (answer.headers['content-type'] ?? '').includes('json');
          this.#cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? this.#cookie;
          const stale = answer.headers['x-stale'] === 'true';
          resolve({ status: answer.statusCode, stale, bytes, body: isJson ? JSON.parse(text) : text });
        });
      });
      asked.once('error', fail);
      asked.setTimeout(PATIENCE_MS, () => asked.destroy(new Error('no answer in time')));
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  close() {
    this.#agent.destroy();
  }
}

/** @throws Error when the answer is another one */
export const expected = ({ status, body }, wanted) => {
  if (status !== wanted) throw new Error(`${wanted} was expected, not ${status}: ${JSON.stringify(body)}`);
  return body;
};
