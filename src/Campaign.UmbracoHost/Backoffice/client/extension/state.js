// Two officers on one document: the server sends the state of a draft as ETag, this tab returns it as If-Match when it
// saves. The server refuses the second of two saves, and the client keeps what was typed.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

const states = new Map();
const documentOf = url => /\/management\/api\/v1\/document\/([0-9a-f-]{36})(\/publish|\/unpublish)?$/.exec(new URL(url).pathname);
const touches = /\/management\/api\/v1\/(document|document-version|recycle-bin\/document)\b/;
const edited = () => /\/document\/edit\/([0-9a-f-]{36})/.exec(location.pathname)?.[1];

// the document in the editor, and whether the state its editor was filled with is known
let open;
let filled = false;

export function watchDocumentStates() {
  umbHttpClient.interceptors.request.use(request => {
    const state = request.method === 'PUT' && states.get(documentOf(request.url)?.[1]);
    if (state) request.headers.set('If-Match', state);
    return request;
  });
  umbHttpClient.interceptors.response.use((response, request) => {
    if (response.ok) note(request.method, request.url, response.headers.get('ETag'));
    return response;
  });
}

function note(method, url, state) {
  if (edited() !== open) [open, filled] = [edited(), false];
  const id = documentOf(url)?.[1];
  // other parts of the client read the open document too; what counts is what its editor was filled with
  if (id && state && !(method === 'GET' && id === open && filled)) {
    states.set(id, state);
    if (id === open) filled = true;
  } else if (method !== 'GET' && touches.test(url) && !url.endsWith('/validate')) {
    states.clear();
    filled = false;
  }
}
