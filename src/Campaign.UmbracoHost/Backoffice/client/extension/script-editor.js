// A broadcast script with its length at three speeds and the text as it will be spoken, while the officer types.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UMB_PROPERTY_CONTEXT } from '@umbraco-cms/backoffice/property';
import { UmbFormControlMixin } from '@umbraco-cms/backoffice/validation';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { fetchFile, send } from './api.js';

const pause = 400;
const minutes = seconds => `${Math.floor(Math.round(seconds) / 60)} phút ${String(Math.round(seconds) % 60).padStart(2, '0')} giây`;

export class CampaignScriptEditor extends UmbFormControlMixin(UmbLitElement, undefined) {
  static properties = {
    readonly: { type: Boolean, reflect: true }, mandatory: { type: Boolean }, name: { type: String },
    review: { state: true }, unavailable: { state: true }, sound: { state: true }, reading: { state: true },
  };

  static styles = css`
    uui-textarea { width: 100%; --uui-textarea-min-height: 16rem; }
    dl { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--uui-size-3); margin: var(--uui-size-4) 0; }
    dl div { padding: var(--uui-size-3); border: 1px solid var(--uui-color-border); }
    dt { color: var(--uui-color-text-alt); }
    dd { margin: 0; font-weight: 700; }
    .spoken { white-space: pre-wrap; font-size: 1.125rem; line-height: 1.75; }
    .remarks { color: var(--uui-color-danger-emphasis); }
  `;

  #waiting;
  #culture = 'vi-VN';
  #workspace;

  constructor() {
    super();
    this.consumeContext(UMB_PROPERTY_CONTEXT, context => {
      this.#culture = context?.getVariantId?.()?.culture ?? 'vi-VN';
    });
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => {
      this.#workspace = context;
      this.observe(context?.unique, () => this.#review());
    });
  }

  // Abbreviations are read as in the place the saved document is for; a new one is for the place of its folder.
  get #words() {
    const near = [this.#workspace?.getUnique?.(), this.#workspace?._internal_getCreateUnderParent?.()?.unique];
    return { text: this.value ?? '', language: this.#culture, near: near.filter(x => x) };
  }

  firstUpdated() {
    this.addFormControlElement(this.shadowRoot.querySelector('uui-textarea'));
    this.#review();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
    this.#silence();
  }

  #silence() {
    if (this.sound) URL.revokeObjectURL(this.sound);
    this.sound = undefined;
  }

  async #rehearse() {
    this.#silence();
    this.reading = true;
    const sound = await fetchFile(this, 'campaign/broadcast/rehearsal', this.#words);
    if (sound) this.sound = URL.createObjectURL(sound);
    this.reading = false;
  }

  #typed(event) {
    this.value = event.target.value;
    this.dispatchEvent(new UmbChangeEvent());
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#review(), pause);
  }

  async #review() {
    const words = this.#words;
    if (!words.text.trim()) {
      this.review = undefined;
      return;
    }
    const answer = await send(this, 'post', 'campaign/script-review', words);
    // a slower answer to an older text is of no use
    if (JSON.stringify(words) !== JSON.stringify(this.#words)) return;
    this.review = answer?.review;
    this.unavailable = answer && !answer.review;
  }

  render() {
    return html`
      <uui-textarea .label=${this.name ?? 'Lời phát thanh'} .autoHeight=${true} .value=${this.value ?? ''}
        ?required=${this.mandatory} ?readonly=${this.readonly} @input=${this.#typed}></uui-textarea>
      ${this.review ? this.#facts(this.review) : nothing}
      ${this.unavailable ? html`<p>Chưa tính được thời lượng cho ngôn ngữ này.</p>` : nothing}`;
  }

  #facts(review) {
    return html`
      <dl aria-live="polite">
        <div><dt>Đọc chậm</dt><dd>${minutes(review.slowSeconds)}</dd></div>
        <div><dt>Đọc vừa</dt><dd>${minutes(review.normalSeconds)}</dd></div>
        <div><dt>Đọc nhanh</dt><dd>${minutes(review.fastSeconds)}</dd></div>
      </dl>
      ${review.remarks.length ? html`<ul class="remarks">${review.remarks.map(x => html`<li>${x}</li>`)}</ul>` : nothing}
      <p><uui-button look="secondary" label="Nghe bản đọc thử" ?disabled=${this.reading} @click=${this.#rehearse}></uui-button>
        ${this.sound ? html`<b>Bản đọc thử do máy đọc, không dùng để phát.</b> <audio controls autoplay src=${this.sound}></audio>` : nothing}</p>
      <details open><summary>Lời đọc (${review.syllables} tiếng)</summary><p class="spoken">${review.spokenText}</p></details>`;
  }
}

customElements.define('campaign-script-editor', CampaignScriptEditor);
export default CampaignScriptEditor;
