// Letters about reports that could not be sent, with the reason, and a way to send them again.
import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { send } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';

const when = new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const what = { Week: 'Nhắc trước 7 ngày', Day: 'Nhắc trước 1 ngày', Overdue: 'Nhắc đã quá hạn' };

export class CampaignResultLetters extends UmbLitElement {
  static properties = { letters: { type: Array }, units: { type: Array }, busy: { state: true } };

  static styles = [broadcastStyles, css`section { margin-bottom: var(--uui-size-8); }`];

  #name(letter) {
    return letter.to ?? this.units.find(x => (letter.organisation ? x.organisation === letter.organisation
      : !x.organisation && x.place === letter.place))?.name ?? '';
  }

  async #again(letter) {
    if (this.busy) return;
    this.busy = true;
    const done = await send(this, 'post', 'campaign/results/letters/again', { id: letter.id });
    this.busy = false;
    this.dispatchEvent(new CustomEvent('changed', { detail: done ? `Đã gửi thư đến ${letter.recipient}.` : '' }));
  }

  render() {
    return html`<section aria-labelledby="letters"><h3 id="letters" class="bad">${this.letters.length} thư chưa gửi được</h3>
      <table><thead><tr><th>Gửi cho</th><th>Thư</th><th>Vì sao</th><th></th></tr></thead><tbody>
      ${this.letters.map(x => html`<tr><td>${this.#name(x)}<br><small>${x.recipient}</small></td>
        <td>${what[x.reminder] ?? 'Thư có liên kết'}</td><td>${x.reason}<br><small>${when.format(new Date(x.at))}</small></td>
        <td><uui-button compact look="secondary" label="Gửi lại thư đến ${x.recipient}" ?disabled=${this.busy}
          @click=${() => this.#again(x)}>Gửi lại</uui-button></td></tr>`)}
      </tbody></table></section>`;
  }
}

customElements.define('campaign-result-letters', CampaignResultLetters);
