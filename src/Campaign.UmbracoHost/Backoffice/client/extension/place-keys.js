// The codes of a place's station, on the place's own page.
import { html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import './station-keys.js';

export class CampaignPlaceKeys extends UmbLitElement {
  static properties = { place: { state: true } };

  constructor() {
    super();
    this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => { this.place = id; }));
  }

  render() {
    return this.place ? html`<campaign-station-keys .document=${this.place}></campaign-station-keys>` : nothing;
  }
}

customElements.define('campaign-place-keys', CampaignPlaceKeys);
export default CampaignPlaceKeys;
