// A reading that failed says nothing about what is there: what was read before stays on the screen, and a screen that
// has nothing yet says so and offers to try again, instead of showing an empty list.
import { html } from '@umbraco-cms/backoffice/external/lit';
import { read } from './api.js';

export class Reading {
  #host;

  #what;

  #ask;

  #value;

  constructor(host) {
    this.#host = host;
  }

  /** What was read last; undefined when there is nothing. */
  get value() {
    return this.#value ?? undefined;
  }

  /** Whether there is nothing because it could not be read. */
  get isUnread() {
    return this.#value === null;
  }

  /** Reads what is at a path, or what another way of asking brings. What was read at another path is no answer. */
  async of(what, ask = () => read(this.#host, what)) {
    if (what !== this.#what) this.#show(undefined);
    this.#what = what;
    this.#ask = ask;
    const found = await ask();
    // something else may have been asked for meanwhile
    if (what === this.#what) this.#show(found ?? this.#value ?? null);
  }

  /** Reads the same once more. */
  again() {
    return this.of(this.#what, this.#ask);
  }

  /** What stands in the place of what is not there. */
  instead(again = () => this.again()) {
    if (!this.isUnread) return html`<uui-loader-bar></uui-loader-bar>`;
    return html`<uui-box><p role="alert">Chưa đọc được phần này. Hãy tải lại.</p>
      <uui-button look="secondary" label="Tải lại" @click=${again}></uui-button></uui-box>`;
  }

  #show(value) {
    this.#value = value;
    this.#host.requestUpdate();
  }
}
