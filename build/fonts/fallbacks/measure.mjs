// Writes src/Campaign.Web/Site/Assets/css/fallbacks.css: each font that phones and computers already have, stretched
// to the measure of Be Vietnam Pro, so that lines break in the same places before and after the real font arrives.
//
// Run it when Be Vietnam Pro changes: apt-get install fonts-roboto-unhinted fonts-liberation2 fonts-dejavu-core,
// build the product once (that fetches our own fonts), then here: npm install && node measure.mjs
import fs from 'node:fs';
import * as fontkit from 'fontkit';

const root = new URL('../../../', import.meta.url).pathname;
const packages = `${root}build/fonts/node_modules/`;
const debian = '/usr/share/fonts/truetype/';
const roboto = `${debian}roboto/unhinted/RobotoTTF/Roboto-`;
const liberation = `${debian}liberation2/LiberationSans-`;
const dejavu = `${debian}dejavu/DejaVuSans`;
const noto = `${packages}@expo-google-fonts/noto-sans/`;

// local() wants the full name of one cut; browsers differ in taking that or the PostScript name.
const robotoRegular = { file: `${roboto}Regular.ttf`, names: ['Roboto', 'Roboto Regular', 'Roboto-Regular'] };
const robotoBold = { file: `${roboto}Bold.ttf`, names: ['Roboto Bold', 'Roboto-Bold'] };
const arialBold = {
  file: `${liberation}Bold.ttf`,
  names: ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'LiberationSans-Bold'],
};
const dejavuBold = { file: `${dejavu}-Bold.ttf`, names: ['DejaVu Sans Bold', 'DejaVuSans-Bold'] };
const fallbacks = {
  Roboto: { 400: robotoRegular, 600: robotoBold, 800: robotoBold },
  // Since Android 12 Roboto is one variable file that has no bold cut of its own name.
  'Roboto Regular': { 600: robotoRegular, 800: robotoRegular },
  // Liberation Sans was drawn to the measure of Arial, letter by letter.
  Arial: {
    400: { file: `${liberation}Regular.ttf`, names: ['Arial', 'ArialMT', 'Liberation Sans', 'LiberationSans'] },
    600: arialBold,
    800: arialBold,
  },
  'Noto Sans': {
    400: { file: `${noto}400Regular/NotoSans_400Regular.ttf`, names: ['Noto Sans Regular', 'NotoSans-Regular', 'Noto Sans'] },
    600: { file: `${noto}600SemiBold/NotoSans_600SemiBold.ttf`, names: ['Noto Sans SemiBold', 'NotoSans-SemiBold'] },
    800: { file: `${noto}800ExtraBold/NotoSans_800ExtraBold.ttf`, names: ['Noto Sans ExtraBold', 'NotoSans-ExtraBold'] },
  },
  'DejaVu Sans': {
    400: { file: `${dejavu}.ttf`, names: ['DejaVu Sans', 'DejaVuSans'] },
    600: dejavuBold,
    800: dejavuBold,
  },
};

// What the site really says, so that Vietnamese letters weigh what they weigh: Arial would come out 2 % too wide by
// the letters of English.
const text = fs.readdirSync(`${root}content`, { recursive: true })
  .filter(name => /\.(md|yaml)$/.test(name))
  .map(name => fs.readFileSync(`${root}content/${name}`, 'utf8'))
  .join('\n').normalize('NFC').replace(/https?:\S+/g, '');
const paragraphs = text.split('\n').map(line => line.trim()).filter(line => line.length > 60 && line.length < 400);

/** The width of a word in em, each letter in the first of the fonts that has it. */
function ruler(fonts) {
  const widths = new Map();
  const letterWidth = letter => {
    if (!widths.has(letter)) {
      const point = letter.codePointAt(0);
      const font = fonts.find(x => x.hasGlyphForCodePoint(point)) ?? fonts[0];
      widths.set(letter, font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm);
    }
    return widths.get(letter);
  };
  return word => [...word].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** How many lines each paragraph takes in columns as narrow as a phone's and as wide as a desk's. */
function lineCounts(measured, space) {
  const counts = [];
  for (let column = 12; column < 60; column += 2) {
    for (const words of measured) {
      let lines = 1, filled = 0;
      for (const width of words) {
        if (filled > 0 && filled + space + width > column) { lines++; filled = 0; }
        filled += filled > 0 ? space + width : width;
      }
      counts.push(lines);
    }
  }
  return counts;
}

/** Of the sizes around the one with the same average width, that at which fewest paragraphs change their height. */
function bestSize(own, other) {
  const [ours, theirs] = [ruler(own), ruler(other)].map(width =>
    ({ words: paragraphs.map(line => line.split(' ').map(width)), space: width(' '), whole: width(text) }));
  const wanted = lineCounts(ours.words, ours.space);
  const tried = [];
  for (let step = -10; step <= 10; step++) {
    const size = ours.whole / theirs.whole * (1 + step / 1000);
    const lines = lineCounts(theirs.words.map(words => words.map(width => width * size)), theirs.space * size);
    tried.push({ size, changed: lines.filter((count, i) => count !== wanted[i]).length });
  }
  return tried.reduce((best, x) => (x.changed < best.changed ? x : best)).size;
}

const percent = x => `${Number((100 * x).toFixed(2))}%`;

function face(family, weight, { file, names }, own) {
  const size = bestSize(own, [fontkit.openSync(file)]);
  const [{ ascent, descent, lineGap, unitsPerEm }] = own;
  return `@font-face {
  font-family: "As ${family}";
  font-weight: ${weight};
  src: ${names.map(name => `local("${name}")`).join(', ')};
  size-adjust: ${percent(size)};
  ascent-override: ${percent(ascent / unitsPerEm / size)};
  descent-override: ${percent(-descent / unitsPerEm / size)};
  line-gap-override: ${percent(lineGap / unitsPerEm / size)};
}
`;
}

let css = `/* Written by build/fonts/fallbacks/measure.mjs: fonts that are there already, at the measure of Be Vietnam Pro. */\n`;
for (const [family, cuts] of Object.entries(fallbacks)) {
  for (const [weight, cut] of Object.entries(cuts)) {
    const own = ['latin', 'vietnamese', 'latin-ext'].map(subset =>
      fontkit.openSync(`${packages}@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff2`));
    css += face(family, weight, cut, own);
  }
}
fs.writeFileSync(`${root}src/Campaign.Web/Site/Assets/css/fallbacks.css`, css);
