// One draft: accept it, correct it, or leave it out. The official text itself is not changed here.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { changed } from './intake-parts.js';

const verbatim = ['officialText', 'body', 'year', 'order'];

// What the document does not say is seen before it is accepted.
const added = ['correctedText', 'helpLine'];

export class CampaignIntakeDraft extends UmbLitElement {
  static properties = { draft: { attribute: false }, accepted: { attribute: false }, open: { state: true } };

  static styles = css`
    :host { display: block; padding: var(--uui-size-3) 0; border-bottom: 1px solid var(--uui-color-divider); }
    header { display: flex; gap: var(--uui-size-3); align-items: baseline; }
    header label { flex: 1; }
    label.field { display: grid; gap: var(--uui-size-1); margin: var(--uui-size-2) 0 0 var(--uui-size-6); font-weight: 700; }
    textarea { font: inherit; font-weight: 400; width: 100%; box-sizing: border-box; }
    button { background: none; border: 0; color: var(--uui-color-interactive); cursor: pointer; text-decoration: underline; font: inherit; }
    del { background: #fde2e1; }
    ins { background: #dcf3e3; text-decoration: none; }
    dd { margin-left: var(--uui-size-4); max-height: 12em; overflow: auto; }
    dl { margin: 0 0 0 var(--uui-size-6); }
    .out header label { color: var(--uui-color-text-alt); }
  `;

  #change(field, text) {
    field.text = text;
    this.requestUpdate();
  }

  #title() {
    const text = name => this.draft.fields.find(x => x.name === name)?.text;
    return text('officialText') ?? text('theme') ?? text('title') ?? this.draft.id;
  }

  render() {
    const x = this.draft;
    return html`<div class=${this.accepted ? '' : 'out'}>
      <header>
        <label><input type="checkbox" .checked=${this.accepted} ?disabled=${!x.isNew && !x.differences.length}
          @change=${e => this.dispatchEvent(new CustomEvent('choose', { detail: e.target.checked }))}> ${this.#title()}</label>
        <button @click=${() => this.dispatchEvent(new CustomEvent('show'))}>${x.where}</button>
        <button aria-expanded=${this.open ? 'true' : 'false'} @click=${() => { this.open = !this.open; }}>${this.open ? 'Thu gọn' : 'Sửa'}</button>
      </header>
      ${x.isNew ? nothing : this.#differences(x)}
      ${this.open ? x.fields.map(y => this.#field(y)) : x.fields.filter(y => added.includes(y.name)).map(y => this.#field(y))}
    </div>`;
  }

  #differences(x) {
    return x.differences.length
      ? html`<dl>${x.differences.map(y => html`<dt>${this.#label(y.field)}</dt><dd>${changed(y.before, y.after)}</dd>`)}</dl>`
      : html`<dl><dt>Đã có, không khác.</dt></dl>`;
  }

  #label(name) {
    return this.draft.fields.find(x => x.name === name)?.label ?? name;
  }

  #field(field) {
    if (field.rows) return html`<dl><dt>${field.label}</dt>${field.rows.map(x => html`<dd>${Object.values(x).join(' | ')}</dd>`)}</dl>`;
    if (field.items) return html`<dl><dt>${field.label}</dt>${field.items.map(x => html`<dd>${x}</dd>`)}</dl>`;
    return html`<label class="field">${field.label}${added.includes(field.name) ? ' (không có trong văn bản)' : ''}
      <textarea rows=${field.text.length > 80 ? 3 : 1} .value=${field.text} ?readonly=${verbatim.includes(field.name)}
        @input=${e => this.#change(field, e.target.value)}></textarea></label>`;
  }
}

customElements.define('campaign-intake-draft', CampaignIntakeDraft);
