// Bundles Umbraco's backoffice client and our extension of it: node bundle.mjs <output folder>
// Every script gets a name with its hash; the import map tells the browser which name stands for which package.
import fs from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { checkWords } from './check-words.mjs';
import { compressAll } from './compress.mjs';
import { notices } from './notices.mjs';
import { shell } from './shell.mjs';
import { wordsInCode } from './words-in-code.mjs';

const here = import.meta.dirname;
const out = path.resolve(process.argv[2] ?? path.join(here, 'out'));
const modules = path.join(here, 'node_modules');
const client = path.join(modules, '@umbraco-cms/backoffice');
const served = '/umbraco/backoffice/';

await checkWords(client);
const { exports } = JSON.parse(fs.readFileSync(path.join(client, 'package.json'), 'utf8'));
const published = Object.entries(exports)
  .filter(([, file]) => String(file).endsWith('.js') && fs.existsSync(path.join(client, file)))
  .map(([name, file]) => ({ name: '@umbraco-cms/backoffice' + name.slice(1), file: path.join(client, file) }));
const entryName = file => path.relative(path.join(client, 'dist-cms'), file).replace(/(\/index)?\.js$/, '').replaceAll('/', '-');
const ours = path.join(here, 'extension/entry.js');

// The code editor is the only part that needs Monaco (a few megabytes); officers have no use for it.
const withoutMonaco = {
  name: 'without-monaco',
  resolveId: id => (/^monaco-editor|\?worker$|\?inline$/.test(id) ? '\0absent:' + id : null),
  load: id => (id.startsWith('\0absent:') ? 'export default ""; export const editor = {};' : null),
};

// The server announces no changes: without a listener the client asks anew each time, as after a lost connection.
const withoutServerEvents = {
  name: 'without-server-events',
  load: id => (/management-api\/server-event\/manifests\.js$/.test(id) ? 'export const manifests = [];' : null),
};

// The components name the client's own font, which lacks Vietnamese letters.
const ownFont = {
  name: 'own-font',
  transform: (code, id) => (id.includes('/@umbraco-ui/') ? code.replaceAll("'Lato'", "'Be Vietnam Pro'") : null),
};

// Our own modules name the client's packages as any extension does; they are in this same bundle.
const ownImports = {
  name: 'own-imports',
  resolveId: id => published.find(x => x.name === id)?.file ?? null,
};

const chunkOf = id => /dist-cms\/(libs|apps|packages\/[\w-]+|external)/.exec(id)?.[1].replace('/', '-') ?? null;
const build = await rolldown({
  cwd: here,
  input: Object.fromEntries([...published.map(x => [entryName(x.file), x.file]), ['campaign', ours]]),
  preserveEntrySignatures: 'allow-extension',
  treeshake: false,
  onLog: (level, log, handle) => log.code === 'IMPORT_IS_UNDEFINED' && /absent:monaco/.test(log.message) || handle(level, log),
  checks: { pluginTimings: false },
  plugins: [withoutMonaco, withoutServerEvents, ownFont, ownImports, wordsInCode],
});
const { output } = await build.write({
  dir: out,
  format: 'esm',
  minify: true,
  entryFileNames: 'c/[name]-[hash].js',
  chunkFileNames: 'c/[name]-[hash].js',
  codeSplitting: {
    groups: [
      { name: 'vendor-tiptap', test: /node_modules\/(@tiptap|prosemirror|linkify|orderedmap|rope-sequence|w3c-keyname)/ },
      { name: 'vendor', test: /node_modules\/(?!@umbraco-cms)/ },
      { name: id => /assets\/lang\/([\w-]+)/.exec(id)?.[1].replace(/^/, 'lang-') ?? null, test: /dist-cms\/assets\/lang/ },
      { name: chunkOf, test: /dist-cms/ },
    ],
  },
});

const fileOf = new Map(output.filter(x => x.isEntry).map(x => [x.facadeModuleId, x.fileName]));
const imports = Object.fromEntries(published.map(x => [x.name, served + fileOf.get(x.file)]));

/** All scripts the page cannot start without: fetched at once rather than one after another. */
function preloads(entry, seen = new Set()) {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  output.find(x => x.fileName === entry)?.imports.forEach(x => preloads(x, seen));
  return seen;
}

const copy = (from, to) => {
  fs.mkdirSync(path.dirname(path.join(out, to)), { recursive: true });
  fs.copyFileSync(from, path.join(out, to));
};
copy(path.join(client, 'dist-cms/packages/core/auth/workers/token-check.worker.js'), 'workers/token-check.worker.js');
// the client's own font lacks Vietnamese letters
const css = fs.readFileSync(path.join(modules, '@umbraco-ui/uui-css/dist/uui-css.css'), 'utf8');
fs.mkdirSync(path.join(out, 'css'), { recursive: true });
fs.writeFileSync(path.join(out, 'css/uui-css.css'), css.replace(/@font-face\s*\{[^}]*\}/g, '').replaceAll("'Lato'", "'Be Vietnam Pro'"));
fs.cpSync(path.join(here, 'static'), out, { recursive: true });
for (const subset of ['latin', 'vietnamese'])
  for (const weight of [400, 700]) {
    const file = `be-vietnam-pro-${subset}-${weight}-normal.woff2`;
    copy(path.join(modules, '@fontsource/be-vietnam-pro/files', file), 'fonts/' + file);
  }

const app = fileOf.get(path.join(client, exports['./app']));
const start = [...preloads(app)].map(x => served + x);
fs.writeFileSync(path.join(out, 'index.html'), shell({ imports, app: served + app, start }));
fs.writeFileSync(path.join(out, 'entry.txt'), served + fileOf.get(ours));
fs.writeFileSync(path.join(out, 'THIRD-PARTY-NOTICES.txt'), notices(output.flatMap(x => x.moduleIds ?? []), modules));
compressAll(out);
