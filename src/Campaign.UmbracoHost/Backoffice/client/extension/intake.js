// A plan or letter becomes drafts: the document on the left with what was read marked, the drafts on the right.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { remove, send, sendFile } from './api.js';
import { zoned } from './approval-parts.js';
import { marked, typeNames } from './intake-parts.js';
import './intake-draft.js';
import './intake-sets.js';
import { Reading } from './reading.js';

const root = 'campaign/intake/';

export class CampaignIntake extends UmbLitElement {
  static properties = {
    view: { state: true }, left: { state: true }, busy: { state: true }, outcome: { state: true }, said: { state: true },
    published: { state: true }, planned: { state: true }, along: { state: true },
  };

  static styles = css`
    :host { display: block; padding: var(--uui-size-layout-1); }
    .columns { display: grid; grid-template-columns: 1fr 1fr; gap: var(--uui-size-layout-1); align-items: start; }
    .columns > uui-box { position: sticky; top: 4.5rem; }
    .paper { max-height: 68vh; overflow: auto; white-space: pre-line; }
    .paper p { margin: 0 0 var(--uui-size-3); }
    .paper p.here { outline: 2px solid var(--uui-color-focus); }
    mark { background: #fff0b3; color: inherit; }
    .acts { position: sticky; top: 0; z-index: 1; background: var(--uui-color-background); padding: var(--uui-size-3) 0; display: flex; gap: var(--uui-size-4); align-items: center; flex-wrap: wrap; margin: var(--uui-size-2) 0; }
    .paste { border: 1px dashed var(--uui-color-border); padding: var(--uui-size-4); margin-top: var(--uui-size-4); }
    .faults { color: var(--uui-color-danger-emphasis); }
    uui-box { margin-bottom: var(--uui-size-layout-1); }
  `;

  #sets = new Reading(this);

  constructor() {
    super();
    this.left = new Set();
    this.along = { posters: false, spots: false };
  }

  connectedCallback() {
    super.connectedCallback();
    this.#refresh();
  }

  #refresh() {
    this.#sets.of(`${root}sets`);
  }

  async #read(name, content) {
    if (this.busy) return;
    this.busy = true;
    const view = await sendFile(this, `${root}read?name=${encodeURIComponent(name)}`, content);
    this.busy = false;
    // what was corrected in the reading before is not lost over a file that cannot be read
    if (!view) return;
    Object.assign(this, { view, outcome: undefined, published: false, planned: '', said: '' });
    // what the database says already is not sent again; what it words otherwise waits for the officer
    this.left = new Set(view.drafts.filter(x => !x.isNew).map(x => x.name));
  }

  #paste(event) {
    event.preventDefault();
    const rich = event.clipboardData.getData('text/html');
    const text = rich || event.clipboardData.getData('text/plain');
    if (text) this.#read(rich ? 'dan.html' : 'dan.txt', new Blob([text]));
  }

  get #accepted() {
    return this.view.drafts.filter(x => !this.left.has(x.name));
  }

  #choose(draft, accepted) {
    const left = new Set(this.left);
    if (accepted) left.delete(draft.name);
    else left.add(draft.name);
    this.left = left;
  }

  async #act(path, body, words) {
    this.busy = true;
    const outcome = await send(this, 'post', root + path, body);
    this.#tell(outcome, words);
    if (outcome && !outcome.faults.length) {
      this.published = path.endsWith('/publish');
      this.planned = '';
    }
  }

  async #plan() {
    const at = this.renderRoot.querySelector('input[type=datetime-local]').value;
    if (!at) {
      this.said = 'Hãy chọn ngày và giờ xuất bản.';
      return;
    }
    this.busy = true;
    const outcome = await send(this, 'put', `${root}${this.outcome.set}/hour`, { at: zoned(at) });
    this.#tell(outcome, 'Đã hẹn giờ xuất bản');
    if (outcome && !outcome.faults.length) this.planned = at;
  }

  async #unplan() {
    this.busy = true;
    const outcome = await remove(this, `${root}${this.outcome.set}/hour`);
    this.busy = false;
    this.#refresh();
    // whoever reads this relies on it that nothing goes out
    if (outcome) Object.assign(this, { planned: '', said: 'Đã bỏ hẹn giờ.' });
  }

  #tell(outcome, words) {
    this.busy = false;
    this.#refresh();
    if (!outcome) return;
    this.outcome = { ...outcome, set: outcome.set ?? this.outcome?.set };
    this.said = outcome.faults.length ? 'Chưa làm gì, vì:' : [`${words} ${outcome.items} mục.`, ...outcome.notes].join(' ');
  }

  #show(draft) {
    this.renderRoot.querySelectorAll('.here').forEach(x => x.classList.remove('here'));
    const place = this.renderRoot.querySelector(`[data-block="${draft.block}"]`);
    place?.classList.add('here');
    place?.scrollIntoView({ block: 'center' });
  }

  render() {
    return html`
      <uui-box headline="Nhập văn bản">
        <p>Chọn kế hoạch, công văn hoặc quyết định (.docx, .pdf có chữ, .html, .txt). Chỉ những gì văn bản ghi mới được điền.</p>
        <input type="file" aria-label="Chọn văn bản" accept=".docx,.pdf,.html,.htm,.txt,.md"
          @click=${e => { e.target.value = ''; /* a corrected letter may have the same name */ }}
          @change=${e => e.target.files[0] && this.#read(e.target.files[0].name, e.target.files[0])}>
        <div class="paste" tabindex="0" role="textbox" aria-label="Dán nội dung văn bản vào đây" @paste=${this.#paste}>
          Hoặc bấm vào đây rồi dán (Ctrl+V) nội dung văn bản.</div>
        ${this.busy ? html`<uui-loader-bar></uui-loader-bar>` : nothing}
      </uui-box>
      ${this.view ? this.#reading() : nothing}
      ${this.#sets.isUnread ? this.#sets.instead() : html`<campaign-intake-sets .sets=${this.#sets.value}
        @changed=${() => this.#refresh()}></campaign-intake-sets>`}`;
  }

  #reading() {
    const drafts = this.view.drafts;
    return html`
      ${drafts.length ? this.#actions() : html`<p role="status">${this.view.isReport
        ? 'Đây là tin, bài nói về một văn bản, không phải văn bản: không có gì để tạo.' : 'Không có gì để tạo.'}</p>`}
      <div class="columns">
        <uui-box headline="Bản gốc"><div class="paper">${this.view.blocks.map((text, i) => html`
          <p data-block=${i}>${marked(text, this.view.facts.filter(x => x.block === i))}</p>`)}</div></uui-box>
        <div>
          ${[...new Set(drafts.map(x => x.type))].map(type => html`<uui-box headline=${typeNames[type]}>
            ${drafts.filter(x => x.type === type).map(x => html`<campaign-intake-draft .draft=${x} .accepted=${!this.left.has(x.name)}
              @choose=${e => this.#choose(x, e.detail)} @show=${() => this.#show(x)}></campaign-intake-draft>`)}</uui-box>`)}
          ${this.view.dropped.length ? html`<uui-box headline="Không còn trong văn bản">
            <p>Văn bản này trước đây có các mục sau, lần đọc này không thấy. Chúng vẫn giữ nguyên cho đến khi anh chị tự gỡ.</p>
            <ul>${this.view.dropped.map(x => html`<li><a target="_blank"
              href="section/content/workspace/document/edit/${x.key}">${x.text}</a> (${typeNames[x.type] ?? x.type})</li>`)}</ul></uui-box>` : nothing}
          ${this.view.missing.length ? html`<uui-box headline="Văn bản không ghi">
            <ul>${this.view.missing.map(x => html`<li>${typeNames[x] ?? x}</li>`)}</ul></uui-box>` : nothing}
        </div>
      </div>`;
  }

  #companions() {
    if (!this.#accepted.some(x => x.type === 'message')) return nothing;
    const choice = (name, words) => html`<label><input type="checkbox" .checked=${this.along[name]}
      @change=${e => { this.along = { ...this.along, [name]: e.target.checked }; }}> ${words}</label>`;
    return html`${choice('posters', 'Kèm áp phích cho mỗi thông điệp')} ${choice('spots', 'Kèm spot 30 giây cho mỗi thông điệp')}`;
  }

  #hour() {
    return this.planned
      ? html`<uui-button look="secondary" label="Bỏ hẹn giờ" ?disabled=${this.busy} @click=${this.#unplan}></uui-button>`
      : html`<label>Hoặc vào lúc (giờ Hà Nội) <input type="datetime-local"></label>
        <uui-button look="secondary" label="Hẹn giờ xuất bản" ?disabled=${this.busy} @click=${this.#plan}></uui-button>`;
  }

  #actions() {
    const made = this.outcome?.set;
    return html`<div class="acts">
      <uui-button look="primary" label="Tạo ${this.#accepted.length} bản nháp" ?disabled=${this.busy || !!made || !this.#accepted.length}
        @click=${() => this.#act('make', { drafts: this.#accepted, ...this.along }, 'Đã tạo bản nháp:')}></uui-button>
      ${made ? nothing : this.#companions()}
      <uui-button look="primary" color="positive" label="Xuất bản tất cả" ?disabled=${this.busy || !made || this.published}
        @click=${() => this.#act(`${made}/publish`, {}, 'Đã xuất bản')}></uui-button>
      ${made && !this.published ? this.#hour() : nothing}
      <uui-button look="secondary" color="danger" label="Gỡ tất cả" ?disabled=${this.busy || !this.published}
        @click=${() => this.#act(`${made}/withdraw`, {}, 'Đã gỡ')}></uui-button>
      <span role="status">${this.said}</span>
      ${this.outcome?.faults?.length ? html`<ul class="faults">${this.outcome.faults.map(x => html`<li>${x}</li>`)}</ul>` : nothing}
    </div>`;
  }
}

customElements.define('campaign-intake', CampaignIntake);
export default CampaignIntake;
