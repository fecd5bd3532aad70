// Umbraco's client tells the server for which field it lists documents at the top of the tree only. Beneath it the
// server must know as well: an officer of a province chooses among public records that lie outside the own folder.
import { UmbTreeItemContextBase } from '@umbraco-cms/backoffice/tree';

export function nameTheField() {
  const item = UmbTreeItemContextBase.prototype;
  const set = item.setTreeItem;
  item.setTreeItem = function (treeItem) {
    this._treeItemChildrenManager.getAdditionalRequestArgs = () => this.treeContext?.getAdditionalRequestArgs?.();
    set.call(this, treeItem);
  };
}
