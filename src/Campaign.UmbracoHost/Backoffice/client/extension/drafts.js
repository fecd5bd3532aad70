// Typed words outlive a reload of the page and a session that ran out: a copy of what was typed and not saved is kept
// in the tab's own storage and offered when the same page is opened again. Saving, declining and signing out delete it.
import { UmbAuthContext } from '@umbraco-cms/backoffice/auth';
import { UMB_CURRENT_USER_CONTEXT } from '@umbraco-cms/backoffice/current-user';
import { UmbEntityDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/workspace';
import { ask, offer } from './draft-offer.js';
import { both, isEmpty, same, standing, those, typedIn, withTyped } from './typed.js';

const prefix = 'campaign-draft:';
const kept = ['document', 'media', 'user'];
const pause = 300;

// the open editors, and what is known of each: whose it is, its key, what it was offered
const editors = new Map();
let isLeaving = false;

export function keepDrafts() {
  const editor = UmbEntityDetailWorkspaceContextBase.prototype;
  const { load, createScaffold, resetState, destroy } = editor;
  editor.load = async function (unique) {
    const answer = await load.call(this, unique);
    await watch(this);
    return answer;
  };
  editor.createScaffold = async function (args) {
    const answer = await createScaffold.call(this, args);
    await watch(this);
    return answer;
  };
  editor.resetState = function () {
    leave(this);
    return resetState.call(this);
  };
  editor.destroy = function () {
    leave(this);
    return destroy.call(this);
  };
  window.addEventListener('beforeunload', event => {
    editors.forEach((_, context) => note(context));
    if (!isLeaving && hasUnsaved()) event.preventDefault();
  });
  window.addEventListener('pagehide', () => editors.forEach((_, context) => note(context)));
  askBeforeSigningOut();
}

const typedBy = context => typedIn(context._data?.getCurrent(), context._data?.getPersisted());
const differ = (one, other) => !same(one, other);
const hasUnsaved = () => [...editors.keys()].some(context => !isEmpty(typedBy(context)));

async function watch(context) {
  if (!kept.includes(context.getEntityType()) || !context.getData()) return;
  const user = await context.getContext(UMB_CURRENT_USER_CONTEXT).catch(() => undefined);
  const officer = user?.getUnique();
  const key = keyOf(context);
  // asked to show what it shows already, as for another language, an editor keeps what it has
  if (!officer || !context.getData() || editors.get(context)?.key === key) return;
  const known = { officer, key };
  editors.set(context, known);
  const draft = read(key, officer);
  const missing = draft && those(draft.typed, standing(draft.typed, context.getData()), differ);
  if (draft && isEmpty(missing)) sessionStorage.removeItem(key);
  else if (draft) known.offered = await show(context, known, { ...draft, typed: missing });
  const later = () => {
    clearTimeout(known.timer);
    known.timer = setTimeout(() => note(context), pause);
  };
  context.observe(context._data.current, later, 'campaignDraftCurrent');
  context.observe(context._data.persisted, later, 'campaignDraftPersisted');
}

/** Writes down what is typed in an editor; forgets it when nothing is. */
function note(context) {
  const known = editors.get(context);
  if (!known || isLeaving || !context._data?.getCurrent()) return;
  const key = keyOf(context);
  if (key !== known.key) sessionStorage.removeItem(known.key); // a new page was saved and has its own address
  known.key = key;
  const now = typedBy(context);
  const typed = known.offered ? both(known.offered.draft.typed, now) : now;
  if (isEmpty(typed)) {
    sessionStorage.removeItem(key);
    return;
  }
  const over = standing(now, context._data.getPersisted());
  write(key, {
    officer: known.officer,
    at: isEmpty(now) ? known.offered.draft.at : Date.now(),
    typed,
    over: known.offered ? both(known.offered.draft.over, over) : over,
  });
}

async function show(context, known, draft) {
  const current = standing(draft.typed, context.getData());
  const before = standing(draft.typed, fromParts(draft.over, context.getData()));
  const overtaken = those(before, current, differ);
  const labels = await labelsOf(context);
  const offered = offer({
    at: draft.at,
    parts: names(draft.typed, labels),
    overtaken: names(overtaken, labels),
    use: () => {
      known.offered = undefined;
      context._data.setCurrent(withTyped(context._data.getCurrent(), draft.typed));
      note(context);
    },
    drop: () => {
      known.offered = undefined;
      sessionStorage.removeItem(known.key);
      note(context);
    },
  });
  return { ...offered, draft };
}

// the parts of a draft in the shape of the page they belong to
const fromParts = (parts, data) => (data.values ? { values: parts.values, variants: parts.variants } : parts.fields);

function leave(context) {
  const known = editors.get(context);
  if (!known) return;
  clearTimeout(known.timer);
  editors.delete(context);
  // whoever goes on to another page was asked about what is typed; what was only offered stays for the next time
  if (known.offered) known.offered.close();
  else if (!isLeaving) sessionStorage.removeItem(known.key);
}

function askBeforeSigningOut() {
  const context = UmbAuthContext.prototype;
  const { signOut } = context;
  context.signOut = async function () {
    if (hasUnsaved() && !(await ask())) return undefined;
    forgetAll();
    localStorage.setItem('campaign-signed-out', `${Date.now()}`);
    return signOut.call(this);
  };
  // the session of the other tabs is over as well
  window.addEventListener('storage', event => event.key === 'campaign-signed-out' && clear());
}

function forgetAll() {
  isLeaving = true;
  clear();
}

const clear = () => Object.keys(sessionStorage)
  .filter(x => x.startsWith(prefix))
  .forEach(x => sessionStorage.removeItem(x));

function keyOf(context) {
  // a page that is not there yet is known by where it is being made
  const made = /^.*\/create\/parent\/[^/]+\/[^/]+\/[^/]+/.exec(location.pathname)?.[0] ?? location.pathname;
  return prefix + context.getEntityType() + ':' + (context.getIsNew() ? made : context.getUnique());
}

function read(key, officer) {
  const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  if (!draft || draft.officer === officer) return draft;
  sessionStorage.removeItem(key);
  return null;
}

function write(key, draft) {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // the storage is full: the question before leaving still stands
  }
}

async function labelsOf(context) {
  const properties = (await context.structure?.getContentTypeProperties?.()) ?? [];
  return new Map(properties.map(x => [x.alias, x.name]));
}

const names = (typed, labels) => [...new Set([
  ...typed.variants.map(() => 'Tên'),
  ...typed.values.map(x => labels.get(x.alias) ?? x.alias),
  ...(Object.keys(typed.fields).length ? ['Tài khoản'] : []),
])];
