// Where something is made, Umbraco's client puts the new key into the answer and throws the headers away before it looks
// for warnings in them. Headers that begin with X it keeps, so these come in one of them too.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { umbPeekError } from '@umbraco-cms/backoffice/notification';

export function showWarnings(host) {
  umbHttpClient.interceptors.response.use(response => {
    for (const { category, message } of JSON.parse(response.headers.get('X-Campaign-Warnings') ?? '[]'))
      umbPeekError(host, { headline: category, message, color: 'warning' });
    return response;
  });
}
