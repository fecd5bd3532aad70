// A new document begins with what follows from its place, and is named by its text until somebody types a name.
import { UmbEntityDetailWorkspaceContextBase } from '@umbraco-cms/backoffice/workspace';
import { UmbVariantId } from '@umbraco-cms/backoffice/variant';
import { read } from './api.js';

const texts = ['title', 'correctedText', 'officialText'];
const longest = 100;

export function beginDrafts() {
  const editor = UmbEntityDetailWorkspaceContextBase.prototype;
  const { createScaffold } = editor;
  editor.createScaffold = async function (args) {
    const type = this.getEntityType() === 'document' && args.preset?.documentType?.unique;
    const answer = await createScaffold.call(this, type ? await filled(this, args, type) : args);
    if (type) nameByText(this);
    return answer;
  };
}

async function filled(context, args, type) {
  const parent = args.parent?.unique;
  const found = await read(context, `document/new?documentTypeId=${type}${parent ? `&parentId=${parent}` : ''}`);
  const values = (found?.values ?? []).map(x => ({ ...x, entityType: 'document-property-value' }));
  return { ...args, preset: { ...args.preset, values } };
}

function nameByText(context) {
  const given = new Map();
  context.observe(context._data.current, data => {
    if (!data || !context.getIsNew()) return;
    const written = data.values.filter(x => texts.includes(x.alias) && typeof x.value === 'string' && x.value.trim());
    for (const culture of new Set(written.map(x => x.culture))) {
      const name = data.variants.find(x => x.culture === culture)?.name ?? '';
      if (name && name !== given.get(culture)) continue;
      const text = texts.map(alias => written.find(x => x.alias === alias && x.culture === culture)).find(Boolean).value;
      const short = shortened(text);
      if (short === name) continue;
      given.set(culture, short);
      queueMicrotask(() => context.setName(short, UmbVariantId.Create({ culture, segment: null })));
    }
  }, 'campaignNameByText');
}

/** A text cut at a word, as a name in the tree. */
function shortened(text) {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest - 1);
  return `${line.slice(0, space > longest / 2 ? space : longest - 1)}…`;
}
