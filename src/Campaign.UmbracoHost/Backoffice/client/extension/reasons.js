// The client answers 403 and 404 with the English words of the protocol; the server's own reason is in a header.
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

export function showReasons() {
  umbHttpClient.interceptors.response.use(response => {
    const reason = response.headers.get('X-Campaign-Reason');
    if (response.ok || !reason || ![403, 404].includes(response.status)) return response;
    const title = decodeURIComponent(reason);
    const problem = { type: 'Error', status: response.status, title, detail: title };
    return new Response(JSON.stringify(problem), { status: response.status, headers: { 'content-type': 'application/json' } });
  });
}
