// Which languages a translator may change.
import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { read, send } from './api.js';

export class CampaignUserLanguages extends UmbLitElement {
  static properties = { all: { state: true }, chosen: { state: true }, saved: { state: true } };

  static styles = css`
    :host { display: block; padding: var(--uui-size-layout-1); }
    uui-checkbox { display: block; }
  `;

  #user;

  constructor() {
    super();
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => this.#load(id)));
  }

  async #load(id) {
    if (!id) return;
    this.#user = id;
    this.all = (await read(this, 'language'))?.items ?? [];
    this.chosen = (await read(this, `user/${id}/languages`))?.languages ?? [];
  }

  async #toggle(code, on) {
    this.chosen = on ? [...this.chosen, code] : this.chosen.filter(x => x !== code);
    await send(this, 'put', `user/${this.#user}/languages`, { languages: this.chosen });
    this.saved = true;
  }

  render() {
    if (!this.chosen) return html`<uui-loader-bar></uui-loader-bar>`;
    return html`<uui-box headline="Ngôn ngữ được dịch">
      <p>Chỉ áp dụng cho nhóm Biên dịch viên. Thay đổi được lưu ngay.</p>
      ${this.all.map(x => html`<uui-checkbox label=${x.name} .checked=${this.chosen.includes(x.isoCode)}
        @change=${e => this.#toggle(x.isoCode, e.target.checked)}></uui-checkbox>`)}
      <p role="status">${this.saved ? 'Đã lưu.' : ''}</p>
    </uui-box>`;
  }
}

customElements.define('campaign-user-languages', CampaignUserLanguages);
export default CampaignUserLanguages;
