// The lists of drafts: of the whole country or province on a dashboard, and of what lies below one document on its tab.
import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';
import { UMB_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { listAlias } from './list-context.js';

const config = { pageSize: 50 };

export class CampaignLists extends UmbLitElement {
  static properties = { filter: { state: true } };

  static styles = css`:host { display: block; height: 100%; }`;

  connectedCallback() {
    super.connectedCallback();
    if (this.manifest?.type === 'dashboard') this.filter = {};
    else this.consumeContext(UMB_WORKSPACE_CONTEXT, context => this.observe(context?.unique, id => { if (id) this.filter = { under: id }; }));
  }

  render() {
    return this.filter ? html`<umb-collection alias=${listAlias} .config=${config} .filter=${this.filter}></umb-collection>` : nothing;
  }
}

customElements.define('campaign-lists', CampaignLists);
export default CampaignLists;
