// The licences of everything that ends up in the bundle, collected from the packages themselves.
import fs from 'node:fs';
import path from 'node:path';

// the style sheet and the typeface
const also = ['@umbraco-ui/uui-css', '@fontsource/be-vietnam-pro'];
const licenceFile = /^(licen[sc]e|copying|notice)(\.|$|-)/i;

/** The text of THIRD-PARTY-NOTICES for the packages that the given modules belong to. */
export function notices(moduleIds, modules) {
  const packages = new Set(also);
  for (const id of moduleIds) {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
    if (name) packages.add(name);
  }
  const parts = [...packages].sort().map(name => one(name, path.join(modules, name)));
  return 'The editing interface contains the following works of others.\n\n' + parts.join('\n' + '-'.repeat(78) + '\n\n');
}

function one(name, folder) {
  const info = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const author = info.author?.name ?? info.author ?? 'its authors';
  const files = fs.readdirSync(folder).filter(x => licenceFile.test(x));
  const text = files.map(x => fs.readFileSync(path.join(folder, x), 'utf8').trim()).join('\n\n');
  return `${name} ${info.version} (${info.license}), by ${author}\n${info.homepage ?? ''}\n\n${text || mit(author)}\n`;
}

// for packages that declare MIT and carry no licence file
const mit = author => `MIT License, copyright ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
