// The client shows what the server answers to a save or a publication. What was typed after the words left, or in a
// language that was not sent, stays: a line may be slow, and an officer writes on.
import { UmbContentDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/content';
import { UmbEntityDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/workspace';
import { typedIn, withTyped } from './typed.js';

export function keepUnsaved() {
  const entity = UmbEntityDetailWorkspaceContextBase.prototype;
  const { _update: update } = entity;
  entity._update = function (sent) {
    return keepingTyped(this, () => sent, () => update.call(this, sent));
  };
  const content = UmbContentDetailWorkspaceContextBase.prototype;
  const { performCreateOrUpdate, _checkWillNavigateAway: leaves } = content;
  content.performCreateOrUpdate = function (variantIds, sent) {
    return keepingTyped(this, () => sent, () => performCreateOrUpdate.call(this, variantIds, sent));
  };
  // a page that was just created moves on to its own address, with what was typed meanwhile
  content._checkWillNavigateAway = function (address) {
    return leaves.call(this, address) && !String(address).includes(`/edit/${this.getUnique()}`);
  };
  content.reloadPublished = function () {
    return keepingTyped(
      this, () => this._data.getPersisted(), () => this.reload(this.getChangedVariants().length > 0));
  };
}

// what an editor is busy with: two answers never fill it at once
const busy = new WeakMap();

function keepingTyped(editor, known, work) {
  const done = (busy.get(editor) ?? Promise.resolve()).catch(() => {}).then(async () => {
    const { _data: data } = editor;
    const [id, before] = [editor.getUnique(), known()];
    const { setPersisted, setCurrent } = data;
    // when another page has been opened meanwhile, the answer about this one must not fill it
    const isShown = answered => answered?.unique === editor.getUnique();
    data.setPersisted = answered => isShown(answered) && setPersisted.call(data, answered);
    data.setCurrent = answered => isShown(answered) && setCurrent.call(
      data, answered.unique === id ? withTyped(answered, typedIn(data.getCurrent(), before)) : answered);
    try {
      return await work();
    } finally {
      delete data.setPersisted;
      delete data.setCurrent;
    }
  });
  busy.set(editor, done);
  return done;
}
