// Writes THIRD-PARTY-NOTICES: every work of others that the product is published with, and the texts of their licences.
//   node build/notices/make.mjs            writes the file; build first, so that the lists are there
//   node build/notices/make.mjs --check    exits with 1 and names what is missing from it
//   node build/notices/make.mjs --sbom F   adds what is no package of .NET to a bill of materials (CycloneDX)
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const packages = process.env.NUGET_PACKAGES ?? path.join(os.homedir(), '.nuget/packages');
const licenceFile = /^(licen[sc]e|copying|notice|third-party-notices)(\.|$|-|_)/i;
const read = file => fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').trim();
const textsIn = folder => fs.readdirSync(folder).filter(x => licenceFile.test(x)).sort().map(x => read(path.join(folder, x)));

/** Packages of the projects in src/, as the lock files name them. */
function nuget() {
  const found = new Map();
  for (const project of fs.readdirSync(path.join(root, 'src'))) {
    const lock = path.join(root, 'src', project, 'packages.lock.json');
    if (!fs.existsSync(lock)) continue;
    for (const framework of Object.values(JSON.parse(read(lock)).dependencies))
      for (const [name, { type, resolved }] of Object.entries(framework))
        if (type !== 'Project' && !name.endsWith('Analyzers')) found.set(`${name} ${resolved}`, [name, resolved]);
  }
  return [...found.values()].map(([name, version]) => {
    const folder = path.join(packages, name.toLowerCase(), version);
    const spec = read(path.join(folder, `${name.toLowerCase()}.nuspec`));
    const value = tag => new RegExp(`<${tag}(?: [^>]*)?>([^<]+)<`).exec(spec)?.[1].trim();
    const file = /<license type="file">([^<]+)</.exec(spec)?.[1];
    const licence = file ? 'its own' : value('license') ?? 'MIT';
    const own = file ? [read(path.join(folder, file))] : textsIn(folder);
    return { name, version, licence, by: value('copyright') ?? value('authors'), texts: own.length ? own : [standard(licence)] };
  });
}

const standard = licence => read(path.join(root, 'build/notices/licences', `${licence}.txt`));

/** The typefaces, by the licences that the build embeds beside them. */
function fonts() {
  const modules = path.join(root, 'build/fonts/node_modules');
  return Object.keys(JSON.parse(read(path.join(root, 'build/fonts/package.json'))).dependencies).map(name => {
    const folder = path.join(modules, name);
    const { version, license } = JSON.parse(read(path.join(folder, 'package.json')));
    const texts = textsIn(folder);
    return { name, version, licence: license, by: /copyright[^\n]*/i.exec(texts.join('\n'))?.[0], texts };
  });
}

/** What the editing interface was bundled from, by the list that the bundle carries. */
function client() {
  const list = read(path.join(root, 'src/Campaign.UmbracoHost/obj/client/out/THIRD-PARTY-NOTICES.txt'));
  return list.slice(list.indexOf('\n\n') + 2).split(/\n-{78}\n\n/).map(entry => {
    const [head, , , ...text] = entry.trim().split('\n');
    const [, name, version, licence, by] = /^(\S+) (\S+) \((.*?)\), by (.*)$/.exec(head) ?? [];
    if (!name) throw new Error(`No name, version, licence and author in: ${head}`);
    return { name, version, licence, by, texts: [text.join('\n').trim()] };
  });
}

/** Data that ships with the content, each with its licence beside it. */
function data() {
  const text = read(path.join(root, 'content/places/units/vn-units.LICENSE'));
  return [{
    name: 'vietnamese-provinces-database', version: '2026-07-25', licence: 'MIT', by: /copyright[^\n]*/i.exec(text)[0], texts: [text],
  }];
}

const works = [['Packages of .NET', nuget()], ['Typefaces', fonts()], ['Editing interface', client()], ['Data', data()]];
const texts = [...new Set(works.flatMap(([, list]) => list.flatMap(x => x.texts)))];
const row = x => `${x.name} ${x.version} (${x.licence})${x.by ? `, ${x.by.replace(/\s+/g, ' ')}` : ''}` +
  `: ${x.texts.map(t => `text ${texts.indexOf(t) + 1}`).join(', ')}`;
const whole = 'Campaign is published with the following works of others. Made by build/notices/make.mjs.\n' +
  works.map(([title, list]) => `\n${title}\n\n${list.sort((a, b) => (a.name < b.name ? -1 : 1)).map(row).join('\n')}\n`).join('') +
  texts.map((text, i) => `\n${'='.repeat(78)}\nText ${i + 1}\n\n${text}\n`).join('');

/** An entry as CycloneDX has it. */
const component = (kind, { name, version, licence, by }) => ({
  type: kind === 'Data' ? 'data' : 'library',
  'bom-ref': `${kind}:${name}@${version}`,
  name,
  version,
  ...(by ? { copyright: by.replace(/\s+/g, ' ') } : {}),
  licenses: [/^[A-Za-z0-9.+-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence }],
  ...(kind === 'Data' ? {} : { purl: `pkg:npm/${name.replace('@', '%40')}@${version}` }),
});

const file = path.join(root, 'THIRD-PARTY-NOTICES');
const sbom = process.argv[process.argv.indexOf('--sbom') + 1];
if (process.argv.includes('--sbom')) {
  const bill = JSON.parse(read(sbom));
  for (const [kind, list] of works.filter(([kind]) => kind !== 'Packages of .NET'))
    bill.components.push(...list.map(x => component(kind, x)));
  fs.writeFileSync(sbom, `${JSON.stringify(bill, null, 2)}\n`);
} else if (process.argv.includes('--check')) {
  // Versions are left out: npm resolves what packages ask for loosely, differently from one day to the next.
  const named = read(file);
  const missing = works.flatMap(([, list]) => list)
    .filter(x => !named.split('\n').some(line => line.startsWith(`${x.name} `) && line.includes(`(${x.licence})`)));
  for (const x of missing) console.error(`THIRD-PARTY-NOTICES does not name ${x.name} (${x.licence}).`);
  if (missing.length) process.exit(1);
} else fs.writeFileSync(file, whole);
