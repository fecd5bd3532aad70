// Files of a board for screens that take nothing else. A film takes minutes: it is begun, and says how far it is.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

const Sizes = [['1920x1080', 'màn hình ngang'], ['1080x1920', 'màn hình đứng'], ['192x96', 'LED 192 × 96'], ['384x192', 'LED 384 × 192']];
const Every = 2000;
const Said = {
  ready: 'Phim đã xong.',
  unavailable: 'Máy chủ này không có ffmpeg nên không làm được phim. Gói ZIP có đủ các ảnh.',
  failed: 'Không làm được phim. Gói ZIP có đủ các ảnh.',
};

export class CampaignBoardFiles extends UmbLitElement {
  static properties = { place: {}, size: { state: true }, film: { state: true }, fault: { state: true } };

  #timer;

  constructor() {
    super();
    this.size = Sizes[0][0];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #address(ending) {
    return `/api/v1/boards/${this.place}${ending}${ending.includes('?') ? '&' : '?'}size=${this.size}`;
  }

  #choose(size) {
    clearTimeout(this.#timer);
    Object.assign(this, { size, film: undefined, fault: undefined });
  }

  // Each answer comes at once; the next one is asked for only while the film is being made.
  async #ask(begin) {
    const size = this.size;
    const answer = await fetch(this.#address(begin ? '/film?begin=true' : '/film')).catch(() => null);
    if (size !== this.size || !this.isConnected) return;
    if (!answer?.ok) {
      this.fault = 'Máy chủ chưa trả lời được. Hãy thử lại.';
      return;
    }
    this.film = await answer.json();
    this.fault = undefined;
    if (this.film.state === 'making') this.#timer = setTimeout(() => this.#ask(false), Every);
  }

  render() {
    const film = this.film;
    return html`<p><label>Tệp cho <select @change=${e => this.#choose(e.target.value)}>
        ${Sizes.map(([value, name]) => html`<option value=${value} ?selected=${value === this.size}>${name}</option>`)}</select></label>
      <a href=${this.#address('.zip')} download>Tải gói ảnh (ZIP)</a>
      ${film?.state === 'ready' ? html`<a href=${film.url} download>Tải phim (MP4)</a>`
        : film?.state === 'making' ? nothing
        : html`<uui-button compact look="secondary" label="Làm phim" @click=${() => this.#ask(true)}></uui-button>`}</p>
      <p role="status">${this.fault ?? (film?.state === 'making' ? `Đang làm phim: ${film.percent} %.`
        : Said[film?.state] ?? '')}</p>`;
  }
}

customElements.define('campaign-board-files', CampaignBoardFiles);
