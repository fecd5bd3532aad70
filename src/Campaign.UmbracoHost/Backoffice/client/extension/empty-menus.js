// A menu in which the officer would find nothing is not shown.
import { UMB_ENTITY_CONTEXT } from '@umbraco-cms/backoffice/entity';
import { UmbExtensionsManifestInitializer } from '@umbraco-cms/backoffice/extension-api';

export async function hideEmptyMenus(registry) {
  await customElements.whenDefined('umb-entity-actions-dropdown');
  const dropdown = customElements.get('umb-entity-actions-dropdown').prototype;
  const { firstUpdated } = dropdown;
  dropdown.firstUpdated = function (changed) {
    firstUpdated?.call(this, changed);
    this.style.display = 'none';
    this.consumeContext(UMB_ENTITY_CONTEXT, context => this.observe(context?.entityType, type => {
      if (!type) return;
      new UmbExtensionsManifestInitializer(
        this, registry, 'entityAction', x => x.forEntityTypes.includes(type),
        actions => { this.style.display = actions.length ? '' : 'none'; }, 'campaignActions',
      );
    }));
  };
}
