// The client shows what the server answers to a save or a publication. What was typed after the words left, or in a
// language that was not sent, stays: a line may be slow, and an officer writes on.
import { UmbContentDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/content';
import { UmbEntityDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/workspace';

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
      data, answered.unique === id ? withTyped(answered, data.getCurrent(), before) : answered);
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

/** What the server answered, with the words that are on the screen and that it has not been told. */
function withTyped(answered, shown, known) {
  // pages and files have values in languages; an account has plain fields
  if (!answered.values) return { ...answered, ...changed(shown, known) };
  return {
    ...answered,
    values: merged(answered.values, shown.values, known.values, 'value'),
    variants: merged(answered.variants, shown.variants, known.variants, 'name'),
  };
}

function merged(answered, shown, known, part) {
  const typed = shown.filter(x => text(x[part]) !== text(like(known, x)?.[part]));
  const kept = answered.map(x => (like(typed, x) ? { ...x, [part]: like(typed, x)[part] } : x));
  return [...kept, ...typed.filter(x => !like(answered, x))];
}

const changed = (shown, known) =>
  Object.fromEntries(Object.entries(shown).filter(([field, value]) => text(value) !== text(known[field])));

const like = (all, one) =>
  all.find(x => x.alias === one.alias && x.culture === one.culture && x.segment === one.segment);

// two equal values may name their parts in another order
const text = value => JSON.stringify(value, (_, x) =>
  x && typeof x === 'object' && !Array.isArray(x) ? Object.fromEntries(Object.entries(x).sort()) : x);
