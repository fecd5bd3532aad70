// A small table that is stored as text, one row a line and | between the columns. Typed in cells, or as that text.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UmbChangeEvent } from '@umbraco-cms/backoffice/event';
import { UmbFormControlMixin } from '@umbraco-cms/backoffice/validation';

const parse = (text, width) => (text ?? '').split('\n').filter(x => x.trim()).map(line => {
  const cells = line.split('|').map(x => x.trim());
  return [...cells, ...Array(Math.max(0, width - cells.length)).fill('')];
});

// Word breaks lines within a cell by characters of its own; here a line is a row.
const breaks = /[\v\f\x85\u2028\u2029]+/g;
const written = rows => rows.filter(x => x.some(Boolean))
  .map(x => x.join(' | ').replace(breaks, ' ').replace(/[ |]+$/, '')).join('\n');

export class CampaignRowsEditor extends UmbFormControlMixin(UmbLitElement, undefined) {
  static properties = {
    readonly: { type: Boolean, reflect: true }, mandatory: { type: Boolean }, name: { type: String }, config: { attribute: false },
    asText: { state: true }, rows: { state: true },
  };

  static styles = css`
    table { border-collapse: collapse; width: 100%; }
    th { text-align: left; font-weight: 400; font-size: var(--uui-type-small-size, 12px); color: var(--uui-color-text-alt); }
    th, td { padding: 2px; vertical-align: top; }
    input, select, textarea { font: inherit; width: 100%; box-sizing: border-box; padding: var(--uui-size-2) var(--uui-size-3);
      border: 1px solid var(--uui-color-border); background: var(--uui-color-surface); color: inherit; }
    :focus-visible { outline: 2px solid var(--uui-color-focus); }
    p { display: flex; gap: var(--uui-size-3); margin: var(--uui-size-2) 0 0; }
    .wrap { overflow-x: auto; }
  `;

  get #columns() {
    return JSON.parse(this.config?.getValueByAlias('columns') ?? '[]');
  }

  willUpdate(changes) {
    // what comes from outside replaces the cells; what is typed here is in them already
    if (changes.has('value') && written(this.rows ?? []) !== (this.value ?? '')) this.rows = parse(this.value, this.#columns.length);
    this.rows ??= [];
  }

  #store(rows) {
    this.rows = rows;
    const text = written(rows);
    if (text === (this.value ?? '')) return;
    this.value = text;
    this.dispatchEvent(new UmbChangeEvent());
  }

  #typed(row, column, text) {
    const rows = this.rows.length ? this.rows.map(x => [...x]) : [this.#columns.map(() => '')];
    while (rows.length <= row) rows.push(this.#columns.map(() => ''));
    // rows copied from a sheet, or written with their bars, fill the cells beside and below
    const lines = text.split(/\r?\n/).filter((x, i) => x.trim() || i === 0).map(x => x.split(/\t|\|/).map(y => y.trim()));
    if (lines.length === 1 && lines[0].length === 1) rows[row][column] = text;
    else lines.forEach((cells, i) => {
      rows[row + i] ??= this.#columns.map(() => '');
      cells.forEach((cell, j) => { rows[row + i][column + j] = cell; });
    });
    this.#store(rows);
  }

  #pasted(event, row, column) {
    const text = event.clipboardData.getData('text/plain').replace(/\s+$/, '');
    if (!/[\t|\n]/.test(text)) return;
    event.preventDefault();
    this.#typed(row, column, text);
  }

  render() {
    const columns = this.#columns;
    const tooWide = this.rows.some(x => x.length > columns.length);
    if (this.asText || tooWide) return html`
      <textarea aria-label=${this.name ?? 'Bảng'} rows="5" ?readonly=${this.readonly} .value=${this.value ?? ''}
        @input=${e => this.#store(parse(e.target.value, columns.length))}></textarea>
      <p>Mỗi dòng một mục, các cột cách nhau bằng dấu |: ${columns.map(x => x.label).join(' | ')}</p>
      ${tooWide ? nothing : html`<p><uui-button look="secondary" label="Sửa trong bảng" @click=${() => { this.asText = false; }}></uui-button></p>`}`;
    const rows = this.rows.length ? this.rows : [columns.map(() => '')];
    return html`<div class="wrap"><table><thead><tr>${columns.map(x => html`<th scope="col">${x.label}${x.required ? ' *' : ''}</th>`)}<th></th></tr></thead>
      <tbody>${rows.map((row, i) => html`<tr>${columns.map((x, j) => html`<td>${this.#cell(x, row[j], i, j)}</td>`)}
        <td>${this.readonly || !this.rows.length ? nothing : html`<uui-button compact look="placeholder" label="Bỏ dòng ${i + 1}"
          @click=${() => this.#store(this.rows.filter((_, k) => k !== i))}>✕</uui-button>`}</td></tr>`)}</tbody></table></div>
      ${this.readonly ? nothing : html`<p>
        <uui-button look="secondary" label="Thêm dòng" @click=${() => { this.rows = [...rows, columns.map(() => '')]; }}></uui-button>
        <uui-button look="placeholder" label="Sửa dạng chữ" @click=${() => { this.asText = true; }}></uui-button></p>`}`;
  }

  #cell(column, text, row, index) {
    const label = `${column.label}, dòng ${row + 1}`;
    if (column.choices) {
      const all = !text || column.choices.includes(text) ? column.choices : [text, ...column.choices];
      return html`<select aria-label=${label} ?disabled=${this.readonly} @change=${e => this.#typed(row, index, e.target.value)}>
        <option value="" ?selected=${!text}></option>${all.map(x => html`<option value=${x} ?selected=${x === text}>${x}</option>`)}</select>`;
    }
    return html`<input aria-label=${label} .value=${text ?? ''} ?readonly=${this.readonly}
      @input=${e => this.#typed(row, index, e.target.value)} @paste=${e => this.#pasted(e, row, index)}>`;
  }
}

customElements.define('campaign-rows-editor', CampaignRowsEditor);
export default CampaignRowsEditor;
