// Publishing reads the published page anew. What is typed in its other languages and not saved yet stays.
import {
  UmbContentDetailWorkspaceContextBase, UmbMergeContentVariantDataController,
} from '@umbraco-cms/backoffice/content';

export function keepUnsaved() {
  UmbContentDetailWorkspaceContextBase.prototype.reloadPublished = async function () {
    const typed = this.getData();
    const changed = this.getChangedVariants();
    await this.reload(changed.length > 0);
    if (!changed.length) return;
    const merging = new UmbMergeContentVariantDataController(this);
    this._data.setCurrent(await merging.process(this.getData(), typed, changed, changed));
  };
}
