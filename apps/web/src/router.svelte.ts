import type { Component } from 'svelte';
import { decodePart, matchesPath } from './text/path-pattern.js';

/** A page takes nothing: all it needs to know stands in the address. */
export type Page = Component<Record<string, never>>;
export type Route = Readonly<{ pattern: string; load: () => Promise<{ default: Page }>; open?: boolean }>;

/** The address bar as reactive state. It is the only state of every list. */
class Router {
  path = $state(location.pathname);
  query = $state.raw(new URLSearchParams(location.search));

  constructor() {
    addEventListener('popstate', () => this.#read());
    document.addEventListener('click', (click) => this.#follow(click));
  }

  /** `replace` for a change that Back should not step through (typing in a filter, moving a slider). */
  go(href: string, how: { replace?: boolean } = {}): void {
    if (href === location.pathname + location.search) return;
    if (how.replace) history.replaceState(history.state, '', href);
    else history.pushState({}, '', href);
    this.#read();
  }

  /** The same page with these query values changed; `undefined` removes one. */
  with(changes: Readonly<Record<string, string | undefined>>): string {
    const query = new URLSearchParams(this.query);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === '') query.delete(name);
      else query.set(name, value);
    }
    return query.size > 0 ? `${this.path}?${query}` : this.path;
  }

  /** The part of the path that names what is shown: `KN-2026-00034` of `/ho-so/KN-2026-00034`. */
  get subject(): string {
    return decodePart(this.path.split('/').at(-1) ?? '');
  }

  find(routes: readonly Route[]): Route | undefined {
    return routes.find(({ pattern }) => matchesPath(pattern, this.path));
  }

  #read(): void {
    if (this.path !== location.pathname) scrollTo(0, 0);
    this.path = location.pathname;
    this.query = new URLSearchParams(location.search);
  }

  #follow(click: MouseEvent): void {
    if (click.defaultPrevented || click.button !== 0 || click.metaKey || click.ctrlKey || click.shiftKey)
      return;
    const link = click.target instanceof Element ? click.target.closest('a') : null;
    if (!link || link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
    if (link.hash && link.pathname === location.pathname) return;
    click.preventDefault();
    this.go(link.pathname + link.search);
  }
}

export const router = new Router();
