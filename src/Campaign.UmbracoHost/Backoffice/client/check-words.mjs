// Refuses a build in which an officer could meet an English word where a Vietnamese one is expected.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ours, { notShown } from './extension/vi.js';

/** Every key of the client's English file must be in its Vietnamese file or in ours. */
export async function checkWords(client) {
  const load = async name => (await import(pathToFileURL(path.join(client, 'dist-cms/assets/lang', name)))).default;
  const [english, vietnamese] = [await load('en.js'), await load('vi.js')];
  const missing = Object.entries(english)
    .filter(([area]) => !notShown.includes(area))
    .flatMap(([area, keys]) => Object.keys(keys).map(key => [area, key]))
    .filter(([area, key]) => vietnamese[area]?.[key] === undefined && ours[area]?.[key] === undefined)
    .map(([area, key]) => `${area}_${key}`);
  if (missing.length) throw new Error('No Vietnamese words for ' + missing.join(', '));
}
