// Two officers on one document or file: the server sends the state of what it shows as ETag, and the editor that was
// filled with it returns it as If-Match with what it changes. The server refuses the second of two saves, and the
// editor keeps what was typed. What is not open here is changed as it now is, without If-Match.
// An editor knows one state: that of the reading it was filled with, or of its own last save. No other is remembered
// for it, because a newer one would let old words overwrite, unseen, what a colleague wrote. So that no editor is
// filled before this listens, the client opens nothing until the extension has begun (backoffice.element.js in
// phrases.mjs).
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { UmbEntityDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/workspace';

const node = /\/api\/v1\/(?:document|media)\/([0-9a-f-]{36})(?:\/(?:publish|publish-with-descendants|move))?$/;
const idIn = url => node.exec(new URL(url).pathname)?.[1];

// the open editors: the state of what each shows, and whether the next reading fills it
const editors = new Map();
const editorsOf = id => [...editors].filter(([context]) => context.getUnique() === id).map(([, editor]) => editor);

export function watchStates() {
  followEditors(UmbEntityDetailWorkspaceContextBase.prototype);
  umbHttpClient.setConfig({ fetch: oneAfterAnother });
  umbHttpClient.interceptors.response.use((response, request) => {
    const state = response.ok && response.headers.get('ETag');
    if (state && request.method === 'GET') shown(request.url, state);
    return response;
  });
}

// A save and a publication of one page pressed at once: the second begins from the state the first has left. Whose
// words it takes is settled when it is pressed: by its turn the editor may show this page as a colleague has left it.
const changes = new Map();

function oneAfterAnother(request) {
  const id = request.method === 'PUT' && idIn(request.url);
  if (!id) return fetch(request);
  const editor = changing(id);
  const change = (changes.get(id) ?? Promise.resolve()).catch(() => {}).then(() => changed(request, editor));
  const forgotten = () => changes.get(id) === change && changes.delete(id);
  change.then(forgotten, forgotten);
  changes.set(id, change);
  return change;
}

async function changed(request, editor) {
  if (editor?.state) request.headers.set('If-Match', editor.state);
  const response = await fetch(request);
  const state = response.ok && response.headers.get('ETag');
  if (state && editor) editor.state = state;
  return response;
}

// the last opened of two editors of the same thing is the one in front
const changing = id => editorsOf(id).at(-1);

// other parts of the client read the open document too; what counts is what its editor was filled with
function shown(url, state) {
  for (const editor of editorsOf(idIn(url)))
    if (editor.waits) Object.assign(editor, { state, waits: false });
}

function followEditors(context) {
  const { resetState, reload, destroy } = context;
  context.resetState = function () {
    editors.set(this, { waits: true });
    return resetState.call(this);
  };
  // an editor that keeps something typed saves it from the state it was typed in
  context.reload = function (keepsTyped) {
    const editor = editors.get(this);
    if (editor && keepsTyped !== true) editor.waits = true;
    return reload.call(this);
  };
  context.destroy = function () {
    editors.delete(this);
    return destroy.call(this);
  };
}
