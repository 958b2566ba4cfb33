export type ConnectionState = 'online' | 'reconnecting' | 'offline';

const RETRY_MS = 4_000;

/** Whether the server answers, in the words of the header's badge. */
class Connection {
  state = $state<ConnectionState>(navigator.onLine ? 'online' : 'offline');
  /** True while the last answer came from views that lag behind what was just written. */
  stale = $state(false);
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    addEventListener('online', () => this.failed());
    addEventListener('offline', () => (this.state = 'offline'));
  }

  answered(): void {
    this.state = 'online';
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }

  failed(): void {
    this.state = navigator.onLine ? 'reconnecting' : 'offline';
    this.#retry ??= setTimeout(() => void this.#probe(), RETRY_MS);
  }

  async #probe(): Promise<void> {
    this.#retry = undefined;
    const alive = await fetch('/health/live').then(
      (answer) => answer.ok,
      () => false,
    );
    if (alive) this.answered();
    else this.failed();
  }
}

export const connection = new Connection();
