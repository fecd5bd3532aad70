// Choosing a place: what is typed is looked up, a choice is announced as "place" with code and name, or as "place" with
// nothing once the text says something else: nobody may act on a place that is no longer to be read in the field.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { read } from './api.js';
import { broadcastStyles } from './broadcast-styles.js';

const pause = 250;

export class CampaignPlaceChoice extends UmbLitElement {
  static properties = { label: { type: String }, found: { state: true } };

  static styles = [broadcastStyles];

  #waiting;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  #typed(event) {
    const text = event.target.value;
    const chosen = this.found?.find(x => text === `${x.name} (${x.ref})`);
    this.dispatchEvent(new CustomEvent('place', { detail: chosen }));
    if (chosen) return;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(async () => {
      this.found = (await read(this, 'campaign/broadcast/places?query=' + encodeURIComponent(text)))?.items;
    }, pause);
  }

  render() {
    return html`<label>${this.label}
      <input list="places" size="40" autocomplete="off" placeholder="Tên hoặc mã xã, phường, tỉnh" @input=${this.#typed}>
      <datalist id="places">${this.found?.map(x => html`<option value="${x.name} (${x.ref})"></option>`) ?? nothing}</datalist>
    </label>${this.found?.length === 0 ? html`<small role="status">Không có nơi nào như vậy trong phạm vi của bạn.</small>` : nothing}`;
  }
}

customElements.define('campaign-place-choice', CampaignPlaceChoice);
