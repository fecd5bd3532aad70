// Saves what was typed and opens an empty document of the same type beside it.
import { UMB_WORKSPACE_CONTEXT, UmbWorkspaceActionBase } from '@umbraco-cms/backoffice/workspace';
import { UMB_PARENT_ENTITY_CONTEXT } from '@umbraco-cms/backoffice/entity';
import { UmbVariantId } from '@umbraco-cms/backoffice/variant';

export class SaveAndAdd extends UmbWorkspaceActionBase {
  async execute() {
    const context = await this.getContext(UMB_WORKSPACE_CONTEXT);
    const isNew = context.getIsNew();
    const parent = isNew ? context._internal_getCreateUnderParent()
      : (await this.getContext(UMB_PARENT_ENTITY_CONTEXT))?.getParent();
    const type = context.getContentTypeUnique();
    // without asking which languages: those that were typed in
    const { selected } = await context._determineVariantOptions();
    const languages = selected.map(x => UmbVariantId.FromString(x));
    const data = await context.constructSaveData(languages);
    await context.runMandatoryValidationForSaveData(data, languages);
    await context.performCreateOrUpdate(languages, data);
    // a page that was just created goes to its own address, then to that of its language, and would do so later over
    // the next one's
    const own = `/edit/${context.getUnique()}`;
    while (isNew && !location.pathname.includes(own + '/')) {
      await new Promise(done => setTimeout(done, 100));
      // whoever went elsewhere meanwhile stays there
      if (!location.pathname.includes('/create/') && !location.pathname.includes(own)) return;
    }
    const above = parent?.unique ? `document/${parent.unique}` : 'document-root/null';
    history.pushState({}, '', `/umbraco/section/content/workspace/document/create/parent/${above}/${type}`);
  }
}

export { SaveAndAdd as api };
