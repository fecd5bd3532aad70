// Calls to the part of the API that is ours.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

const options = path => ({
  url: '/umbraco/management/api/v1/' + path,
  security: [{ scheme: 'bearer', type: 'http' }],
});

const json = { 'content-type': 'application/json' };

/** Reads; shows the error and returns undefined when it fails. */
export const read = async (host, path) => (await tryExecute(host, umbHttpClient.get(options(path)))).data;

/** Sends a body by POST or PUT. */
export async function send(host, method, path, body) {
  return (await tryExecute(host, umbHttpClient[method]({ ...options(path), headers: json, body }))).data;
}

/** Sends a body and shows nothing: returns why it was refused, or null. */
export async function attempt(method, path, body, headers = {}) {
  try {
    const { error, response } = await umbHttpClient[method]({
      ...options(path), headers: { ...json, ...headers }, body, throwOnError: false,
    });
    if (response?.ok) return null;
    return error?.detail ?? error?.title ?? `Máy chủ trả lời ${response?.status ?? 'không rõ'}.`;
  } catch {
    return 'Không tới được máy chủ: hãy xem lại mục này trước khi làm tiếp.';
  }
}

/** Deletes. */
export const remove = async (host, path) => (await tryExecute(host, umbHttpClient.delete(options(path)))).data;

/** Sends a body and returns the answer as a file. */
export async function fetchFile(host, path, body) {
  return (await tryExecute(host, umbHttpClient.post({ ...options(path), headers: json, body, parseAs: 'blob' }))).data;
}

/** Sends a file as it is. */
export async function sendFile(host, path, file) {
  const headers = { 'content-type': 'application/octet-stream' };
  return (await tryExecute(host, umbHttpClient.post({ ...options(path), headers, body: file, bodySerializer: null }))).data;
}
