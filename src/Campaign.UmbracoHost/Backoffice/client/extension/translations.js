// A document's translations beside the original: what was changed since each was saved, and that one still holds.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { send } from './api.js';
import { approvalStyles, languageName } from './approval-parts.js';
import { Reading } from './reading.js';
import { inWords, sinceTranslated, whenChanged } from './translation-parts.js';

export class CampaignTranslations extends UmbLitElement {
  static properties = { busy: { state: true }, done: { state: true } };

  static styles = approvalStyles;

  #document;

  #end;

  #reading = new Reading(this);

  constructor() {
    super();
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => this.#load(id), 'unique'));
  }

  get view() {
    return this.#reading.value;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#end = whenChanged(id => id === this.#document && this.#load(id));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end?.();
  }

  async #load(id) {
    if (!id) return;
    this.#document = id;
    await this.#reading.of(`campaign/translations/document/${id}`);
  }

  async #confirm(language) {
    if (this.busy) return;
    this.busy = true;
    this.done = '';
    const { culture, print } = language;
    const result = await send(this, 'post', `campaign/translations/document/${this.#document}/confirm`,
      { culture, print, original: this.view.original });
    this.busy = false;
    if (result) this.done = result.told || !result.isPublic ? 'Đã ghi nhận: bản dịch vẫn đúng.'
      : 'Đã ghi nhận. Trên trang công khai, dấu «cũ hơn bản gốc» mất đi khi bản dịch này được công bố lại.';
    await this.#load(this.#document);
  }

  render() {
    if (!this.view) return this.#reading.instead();
    return html`<p role="status">${this.done ?? ''}</p>
      ${this.view.languages.length ? this.view.languages.map(x => this.#language(x))
        : html`<uui-box headline="Bản dịch"><p class="none">Mục này chưa có bản dịch nào.</p></uui-box>`}`;
  }

  #language(x) {
    const name = languageName(x.culture);
    if (!x.differences.length) return html`<uui-box headline=${name}><p class="none">Bản dịch theo kịp bản tiếng Việt.</p></uui-box>`;
    return html`<uui-box headline="${name}: cũ hơn bản tiếng Việt">
      <p>Bản tiếng Việt đã sửa sau khi các trường này được dịch. Sửa bản dịch của từng trường, hoặc xác nhận rằng bản dịch vẫn đúng.</p>
      ${sinceTranslated(x.differences)}
      <p class="acts">
        <uui-button look="secondary" label="Sửa bản ${inWords(x.culture)}"
          href="section/content/workspace/document/edit/${this.#document}/${x.culture}"></uui-button>
        ${x.mayConfirm ? html`<uui-button look="primary" color="positive" label="Bản dịch vẫn đúng" ?disabled=${this.busy}
          @click=${() => this.#confirm(x)}></uui-button>` : nothing}
      </p></uui-box>`;
  }
}

customElements.define('campaign-translations', CampaignTranslations);
export default CampaignTranslations;
