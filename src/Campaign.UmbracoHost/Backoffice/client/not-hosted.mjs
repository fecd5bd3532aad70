// Which operations of Umbraco's Management API, as its own client knows them, this product does not have:
// node not-hosted.mjs > ../../../../docs/management-not-hosted.md
import fs from 'node:fs';

const repository = new URL('../../../../', import.meta.url);
const sdk = fs.readFileSync(new URL('node_modules/@umbraco-cms/backoffice/dist-cms/packages/core/backend-api/sdk.gen.js', import.meta.url), 'utf8');
const matrix = fs.readFileSync(new URL('tests/Campaign.UmbracoHost.Tests/Management/permission-matrix.txt', repository), 'utf8');
const reasons = fs.readFileSync(new URL('src/Campaign.UmbracoHost/Management/NotHosted.cs', repository), 'utf8');

const plain = path => path.replace(/\{[^}]*\}/g, '{}');
const hosted = new Set([...matrix.matchAll(/^([A-Z]+)\s+(v1\S*)/gm)].map(x => `${x[1]} ${plain(x[2])}`));
const why = Object.fromEntries([...reasons.matchAll(/\["([^"]+)"\] = "([^"]+)"/g)].map(x => [x[1], x[2]]));

const calls = [...sdk.matchAll(/client\)\.(get|post|put|delete|patch)\(\{[\s\S]*?url: '\/umbraco\/management\/api\/([^']+)'/g)]
  .map(x => ({ method: x[1].toUpperCase(), path: x[2] }));
const missing = calls.filter(x => !hosted.has(`${x.method} ${plain(x.path)}`));

const groups = new Map();
for (const { method, path } of missing) {
  const [, first, second] = path.split('/');
  const kind = ['tree', 'item', 'recycle-bin', 'collection', 'filter'].includes(first) ? second : first;
  groups.set(kind, [...(groups.get(kind) ?? []), `${method} ${path}`]);
}
console.log(`# Management operations that are not hosted

Of the ${calls.length} operations Umbraco's client knows, ${calls.length - missing.length} are hosted and ${missing.length} are not. Those answer 404 with
\`operationStatus: NotHosted\` and the reason; the entries of the client that would call them are hidden. Made by
\`src/Campaign.UmbracoHost/Backoffice/client/not-hosted.mjs\`.
`);
for (const [kind, paths] of [...groups].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`## ${kind}\n\n${why[kind] ?? 'Không có thao tác này.'}\n`);
  console.log(paths.map(x => `- \`${x}\``).join('\n') + '\n');
}
