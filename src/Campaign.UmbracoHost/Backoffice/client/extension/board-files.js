// Files of a board for screens that take nothing else. Pictures take seconds and a film minutes: each is begun, and says
// how far it is.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

const Sizes = [['1920x1080', 'màn hình ngang'], ['1080x1920', 'màn hình đứng'], ['192x96', 'LED 192 × 96'], ['384x192', 'LED 384 × 192']];
const Every = 1000;
const Files = {
  package: {
    name: 'gói ảnh', get: 'Tải gói ảnh (ZIP)', make: 'Làm gói ảnh',
    said: { ready: 'Gói ảnh đã xong.', failed: 'Không làm được gói ảnh.' },
  },
  film: {
    name: 'phim', get: 'Tải phim (MP4)', make: 'Làm phim',
    said: {
      ready: 'Phim đã xong.',
      unavailable: 'Máy chủ này không có ffmpeg nên không làm được phim. Gói ZIP có đủ các ảnh.',
      failed: 'Không làm được phim. Gói ZIP có đủ các ảnh.',
    },
  },
};
const NoAnswer = { state: 'silent' };

export class CampaignBoardFiles extends UmbLitElement {
  static properties = { place: {}, size: { state: true }, files: { state: true } };

  #timers = {};

  constructor() {
    super();
    this.size = Sizes[0][0];
    this.files = {};
  }

  willUpdate(changed) {
    if (changed.has('place')) this.#choose(this.size);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#rest();
  }

  #rest() {
    Object.values(this.#timers).forEach(clearTimeout);
  }

  #choose(size) {
    this.#rest();
    Object.assign(this, { size, files: {} });
    this.#askAll();
  }

  #askAll() {
    for (const file of Object.keys(Files)) this.#ask(file, false);
  }

  // Each answer comes at once; the next one is asked for only while the file is being made.
  async #ask(file, begin) {
    const size = this.size;
    const answer = await fetch(`/api/v1/boards/${this.place}/${file}?size=${size}${begin ? '&begin=true' : ''}`).catch(() => null);
    if (size !== this.size || !this.isConnected) return;
    const known = answer?.ok ? await answer.json() : { ...NoAnswer, why: (await answer?.json().catch(() => null))?.detail };
    this.files = { ...this.files, [file]: { ...known, asked: begin || this.files[file]?.asked } };
    if (known.state === 'making') this.#timers[file] = setTimeout(() => this.#ask(file, false), Every);
  }

  // The backoffice takes every click on a link of this site for a change of its own page, unless the link says otherwise.
  #control(file) {
    const [words, known] = [Files[file], this.files[file]];
    if (!known || known.state === 'making') return nothing;
    return known.state === 'ready' ? html`<a href=${known.url} download data-router-slot="disabled">${words.get}</a>`
      : html`<uui-button compact look="secondary" label=${words.make} @click=${() => this.#ask(file, true)}></uui-button>`;
  }

  // Silent until somebody asks: that nobody has made a file yet is no news.
  #said(file) {
    const [words, known] = [Files[file], this.files[file]];
    if (known?.state === 'making') return `Đang làm ${words.name}: ${known.percent} %.`;
    if (!known?.asked) return '';
    return known.state === 'silent' ? `Máy chủ chưa trả lời được${known.why ? `: ${known.why}` : ''}. Hãy thử lại.`
      : `${words.said[known.state] ?? ''}${known.state === 'failed' && known.missing ? ` (${known.missing})` : ''}`;
  }

  render() {
    return html`<p><label>Tệp cho <select @change=${e => this.#choose(e.target.value)}>
        ${Sizes.map(([value, name]) => html`<option value=${value} ?selected=${value === this.size}>${name}</option>`)}</select></label>
      ${Object.keys(Files).map(x => this.#control(x))}</p>
      <p role="status">${Object.keys(Files).map(x => this.#said(x)).filter(Boolean).join(' ')}</p>`;
  }
}

customElements.define('campaign-board-files', CampaignBoardFiles);
