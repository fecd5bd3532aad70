// The rows of a list of drafts.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UMB_COLLECTION_CONTEXT } from '@umbraco-cms/backoffice/collection';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { languageName, when } from './approval-parts.js';

const columns = (type, ordered) => [
  ...(ordered ? [{ name: 'Thứ tự', alias: 'order', allowSorting: true }] : []),
  { name: 'Nội dung', alias: 'text', allowSorting: true },
  { name: details[type], alias: 'detail', allowSorting: true },
  { name: 'Ngôn ngữ', alias: 'languages' },
  { name: 'Trạng thái', alias: 'state', allowSorting: true },
  { name: 'Lịch hẹn', alias: 'scheduled', allowSorting: true },
  { name: 'Địa phương', alias: 'place', allowSorting: true },
  { name: 'Nguồn', alias: 'source', allowSorting: true },
];

const details = {
  message: 'Nhóm', material: 'Loại, mã', event: 'Ngày', service: 'Số điện thoại', script: 'Loại bài', document: 'Số hiệu, ngày',
};

const short = (text, most) => (text.length > most ? `${text.slice(0, most).trimEnd()}…` : text);

// The buttons in the heads of sortable columns have the browser's typeface else.
const heads = new CSSStyleSheet();
heads.replaceSync('uui-table-head-cell button { font-family: inherit; }');

const styles = {
  text: 'display:block;min-width:14rem;max-width:30rem',
  narrow: 'display:block;max-width:12rem',
  tag: 'margin:1px;white-space:nowrap',
  time: 'display:block;white-space:nowrap',
  small: 'display:block;color:var(--uui-color-text-alt)',
};

export class CampaignListTable extends UmbLitElement {
  static properties = { rows: { state: true }, selection: { state: true }, type: { state: true } };

  static styles = css`:host { display: block; overflow-x: auto; padding: var(--uui-size-space-3) 0; }`;

  #context;

  constructor() {
    super();
    this.rows = [];
    this.selection = [];
    this.consumeContext(UMB_COLLECTION_CONTEXT, context => {
      this.#context = context;
      this.observe(context?.items, rows => { this.rows = rows ?? []; });
      this.observe(context?.selection.selection, chosen => { this.selection = chosen ?? []; });
      this.observe(context?.filter, filter => { this.type = filter?.type ?? 'message'; });
    });
  }

  render() {
    const shown = columns(this.type, this.rows.some(x => x.order !== null));
    const items = this.rows.map(row => ({
      id: row.id, icon: row.icon, entityType: 'document',
      data: shown.map(x => ({ columnAlias: x.alias, value: this.#cell(row, x.alias) })),
    }));
    return html`<umb-table .config=${{ allowSelection: true }} .columns=${shown} .items=${items} .selection=${this.selection}
      @selected=${this.#select} @deselected=${this.#select} @ordered=${this.#order}></umb-table>`;
  }

  updated() {
    const sheets = this.renderRoot.querySelector('umb-table')?.shadowRoot?.adoptedStyleSheets;
    if (sheets && !sheets.includes(heads)) sheets.push(heads);
  }

  #select(event) {
    event.stopPropagation();
    this.#context.selection.setSelection(event.target.selection);
  }

  #order({ target }) {
    this.#context.show({ orderBy: target.orderingColumn, orderDirection: target.orderingDesc ? 'desc' : 'asc' });
  }

  #cell(row, column) {
    if (column === 'text') return html`<span style=${styles.text}>
      <a href="section/content/workspace/document/edit/${row.id}" @click=${e => e.stopPropagation()}>${short(row.text, 160)}</a>
      ${row.text.startsWith(row.name) ? nothing : html`<small style=${styles.small}>${short(row.name, 80)}</small>`}
      ${row.year ? html`<small style=${styles.small}>Năm ${row.year}</small>` : nothing}</span>`;
    if (column === 'languages') return html`${row.languages.filter(x => x.culture !== '*').map(x => this.#language(row, x))}`;
    if (column === 'state') return this.#state(row.languages[0]);
    if (column === 'scheduled') return html`${row.publishAt ? html`<span style=${styles.time}>Công bố ${when(row.publishAt)}</span>` : nothing}
      ${row.unpublishAt ? html`<span style=${styles.time}>Gỡ ${when(row.unpublishAt)}</span>` : nothing}
      ${row.failure ? html`<span style="display:block;color:var(--uui-color-danger-emphasis)">${short(row.failure, 120)}</span>` : nothing}`;
    if (column === 'order') return row.order ?? '';
    return html`<span style=${styles.narrow} title=${row[column]}>${short(row[column], 48)}</span>`;
  }

  #language(row, { culture, isPublic, isOutdated }) {
    const name = languageName(culture);
    const says = isOutdated ? 'cũ hơn bản tiếng Việt' : isPublic ? 'đang công khai' : 'bản nháp';
    // the heading of the column says that these are languages
    const short = name.replace(/^Tiếng /, '');
    return html`<uui-tag look=${isPublic ? 'primary' : 'outline'} color=${isOutdated ? 'danger' : 'default'} style=${styles.tag}
      title="${name}: ${says}">${isOutdated ? html`<a style="color:inherit" @click=${e => e.stopPropagation()}
        href="section/content/workspace/document/edit/${row.id}/${culture}/view/ban-dich">${short}: cũ</a>` : short}</uui-tag>`;
  }

  #state(language) {
    const [words, color] = !language?.isPublic ? ['Bản nháp', 'default']
      : language.isChanged ? ['Công khai, có sửa đổi', 'warning'] : ['Công khai', 'positive'];
    return html`<uui-tag look="secondary" color=${color} style=${styles.tag}>${words}</uui-tag>`;
  }
}

customElements.define('campaign-list-table', CampaignListTable);
export default CampaignListTable;
