// What an officer has typed: the parts of an open page, file or account that differ from what the server said.
// Pages and files have values and names in languages; an account has plain fields.

/** The parts on the screen that differ from the known ones. */
export function typedIn(shown, known) {
  if (!shown || !known) return { values: [], variants: [], fields: {} };
  if (!shown.values) return { values: [], variants: [], fields: changed(shown, known) };
  return {
    values: shown.values.filter(x => !same(x.value, like(known.values, x)?.value)),
    variants: shown.variants.filter(x => !same(x.name, like(known.variants, x)?.name)),
    fields: {},
  };
}

export const isEmpty = typed => typed.values.length + typed.variants.length + Object.keys(typed.fields).length === 0;

/** What the server answered, with the typed parts in it. */
export function withTyped(answered, typed) {
  if (!answered.values) return { ...answered, ...typed.fields };
  return {
    ...answered,
    values: merged(answered.values, typed.values, 'value'),
    variants: merged(answered.variants, typed.variants, 'name'),
  };
}

/** The typed parts as they are in something else: what they were typed over, or what the server has now. */
export const standing = (typed, data) => ({
  values: typed.values.map(x => ({ ...x, value: like(data?.values ?? [], x)?.value })),
  variants: typed.variants.map(x => ({ ...x, name: like(data?.variants ?? [], x)?.name })),
  fields: Object.fromEntries(Object.keys(typed.fields).map(field => [field, data?.[field]])),
});

/** The typed parts for which a test holds, given the value and its counterpart in another set of the same parts. */
export const those = (typed, other, test) => ({
  values: typed.values.filter(x => test(x.value, like(other.values, x)?.value)),
  variants: typed.variants.filter(x => test(x.name, like(other.variants, x)?.name)),
  fields: Object.fromEntries(Object.entries(typed.fields).filter(([field, value]) => test(value, other.fields[field]))),
});

/** Two sets of typed parts; where both have one, the second counts. */
export const both = (first, second) => ({
  values: [...first.values.filter(x => !like(second.values, x)), ...second.values],
  variants: [...first.variants.filter(x => !like(second.variants, x)), ...second.variants],
  fields: { ...first.fields, ...second.fields },
});

/** Whether two values are the same: they may name their parts in another order, and nothing has several spellings. */
export const same = (one, other) => text(one) === text(other);

function merged(answered, typed, part) {
  const kept = answered.map(x => (like(typed, x) ? { ...x, [part]: like(typed, x)[part] } : x));
  return [...kept, ...typed.filter(x => !like(answered, x))];
}

// the client changes these by itself
const own = ['state', 'avatarUrls'];
const changed = (shown, known) => Object.fromEntries(
  Object.entries(shown).filter(([field, value]) => !own.includes(field) && !same(value, known[field])));

const like = (all, one) =>
  all.find(x => x.alias === one.alias && x.culture === one.culture && x.segment === one.segment);

const isNothing = value =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

const text = value => (isNothing(value) ? '' : JSON.stringify(value, (_, x) =>
  x && typeof x === 'object' && !Array.isArray(x) ? Object.fromEntries(Object.entries(x).sort()) : x));
