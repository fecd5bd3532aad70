// Which languages a translator may change.
import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { send } from './api.js';
import { Reading } from './reading.js';

export class CampaignUserLanguages extends UmbLitElement {
  static properties = { chosen: { state: true }, saved: { state: true } };

  static styles = css`
    :host { display: block; padding: var(--uui-size-layout-1); }
    uui-checkbox { display: block; }
  `;

  #user;

  #all = new Reading(this);

  #own = new Reading(this);

  constructor() {
    super();
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => this.#load(id)));
  }

  async #load(id) {
    if (!id) return;
    this.#user = id;
    this.chosen = this.saved = undefined;
    await Promise.all([this.#all.of('language'), this.#own.of(`user/${id}/languages`)]);
    this.chosen = this.#own.value?.languages;
  }

  async #toggle(code, on) {
    const before = this.chosen;
    this.chosen = on ? [...before, code] : before.filter(x => x !== code);
    const done = await send(this, 'put', `user/${this.#user}/languages`, { languages: this.chosen });
    this.saved = done !== undefined;
    if (!this.saved) this.chosen = before;
  }

  render() {
    const all = this.#all.value?.items;
    // whoever ticks one language sends all that are ticked: none may be missing because it could not be read
    if (!all || !this.chosen) return (all ? this.#own : this.#all).instead(() => this.#load(this.#user));
    return html`<uui-box headline="Ngôn ngữ được dịch">
      <p>Chỉ áp dụng cho nhóm Biên dịch viên. Thay đổi được lưu ngay.</p>
      ${all.map(x => html`<uui-checkbox label=${x.name} .checked=${this.chosen.includes(x.isoCode)}
        @change=${e => this.#toggle(x.isoCode, e.target.checked)}></uui-checkbox>`)}
      <p role="status">${this.saved ? 'Đã lưu.' : ''}</p>
    </uui-box>`;
  }
}

customElements.define('campaign-user-languages', CampaignUserLanguages);
export default CampaignUserLanguages;
