// What letters were made into lately: whether it is public, when it will be, and what kept it from it.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { remove, send } from './api.js';

const root = 'campaign/intake/';
const time = new Intl.DateTimeFormat('vi-VN', {
  hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric', hour12: false, timeZone: 'Asia/Ho_Chi_Minh',
});

export class CampaignIntakeSets extends UmbLitElement {
  static properties = { sets: { attribute: false }, busy: { state: true }, faults: { state: true } };

  static styles = css`
    li { margin-bottom: var(--uui-size-4); }
    .faults { color: var(--uui-color-danger-emphasis); }
  `;

  async #act(call) {
    this.busy = true;
    const outcome = await call();
    this.busy = false;
    this.faults = outcome?.faults ?? [];
    this.dispatchEvent(new CustomEvent('changed'));
  }

  #state(x) {
    if (x.failure) return html`<span class="faults">Không xuất bản được lúc ${time.format(new Date(x.at))}: ${x.failure}</span>`;
    if (x.at) return `Sẽ xuất bản lúc ${time.format(new Date(x.at))} (giờ Hà Nội).`;
    if (!x.public) return 'Bản nháp, chưa xuất bản.';
    return x.public === x.items ? 'Đã xuất bản.' : `Đã xuất bản ${x.public} trên ${x.items} mục.`;
  }

  render() {
    if (!this.sets?.length) return nothing;
    return html`<uui-box headline="Những lần nhập gần đây">
      ${this.faults?.length ? html`<ul class="faults">${this.faults.map(x => html`<li>${x}</li>`)}</ul>` : nothing}
      <ul>${this.sets.map(x => html`<li><strong>${x.name}</strong> (${x.items} mục). ${this.#state(x)}
        ${x.at ? html`<uui-button look="secondary" compact label="Bỏ hẹn giờ" ?disabled=${this.busy}
          @click=${() => this.#act(() => remove(this, `${root}${x.set}/hour`))}></uui-button>` : nothing}
        ${x.public < x.items ? html`<uui-button look="secondary" compact label="Xuất bản lần nhập này" ?disabled=${this.busy}
          @click=${() => this.#act(() => send(this, 'post', `${root}${x.set}/publish`, {}))}></uui-button>` : nothing}
        ${x.public ? html`<uui-button look="secondary" color="danger" compact label="Gỡ lần nhập này" ?disabled=${this.busy}
          @click=${() => this.#act(() => send(this, 'post', `${root}${x.set}/withdraw`, {}))}></uui-button>` : nothing}
      </li>`)}</ul></uui-box>`;
  }
}

customElements.define('campaign-intake-sets', CampaignIntakeSets);
