// Keeps of a PDF what is printed. Answers { pdf: base64 } or { fault: signed | encrypted | attachment | broken }.
async function cleanPdf(lib, file) {
  const { PDFDocument, PDFName, PDFDict, PDFArray, PDFRef, PDFRawStream, PDFStream, EncryptedPDFError } = lib;
  const name = text => PDFName.of(text);
  const removed = ['Metadata', 'PieceInfo', 'LastModified', 'AA', 'JS', 'JavaScript', 'CreationDate', 'ModDate'].map(name);

  let pdf;
  try {
    pdf = await PDFDocument.load(await file.arrayBuffer(), { updateMetadata: false });
  } catch (e) {
    return { fault: e instanceof EncryptedPDFError || /encrypt/i.test(e.message) ? 'encrypted' : 'broken' };
  }
  const context = pdf.context;
  const is = (dict, key, ...values) => values.map(name).includes(context.lookup(dict.get(name(key))));

  // Exif, XMP, Photoshop's notes and comments of a photograph; the picture begins after SOS (FF DA)
  function bareJpeg(bytes) {
    const parts = [bytes.subarray(0, 2)];
    let at = 2;
    while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
      const end = at + 2 + (bytes[at + 2] << 8) + bytes[at + 3];
      const marker = bytes[at + 1];
      if (marker !== 0xe1 && marker !== 0xed && marker !== 0xfe) parts.push(bytes.subarray(at, end));
      at = end;
    }
    parts.push(bytes.subarray(at));
    return new Blob(parts).arrayBuffer();
  }

  async function inflated(bytes) {
    return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer());
  }

  async function cleanPhotograph(stream) {
    const filter = context.lookup(stream.dict.get(name('Filter')));
    const filters = filter instanceof PDFArray ? filter.asArray().map(x => context.lookup(x)) : [filter];
    if (filters.at(-1) !== name('DCTDecode')) return stream;
    let bytes = stream.contents;
    if (filters.length === 2 && filters[0] === name('FlateDecode')) bytes = await inflated(bytes);
    else if (filters.length !== 1) throw new Error('A photograph in several coats.');
    stream.dict.set(name('Filter'), name('DCTDecode'));
    if (filters.length === 2) stream.dict.delete(name('DecodeParms'));
    return PDFRawStream.of(stream.dict, new Uint8Array(await bareJpeg(bytes)));
  }

  // what can be reached from the catalogue, each once; the rest are earlier versions
  const seen = new Set();
  let fault;
  async function visit(start) {
    const waiting = [start];
    while (waiting.length && !fault) {
      let value = waiting.pop();
      if (value instanceof PDFRef) {
        if (seen.has(value)) continue;
        seen.add(value);
        const found = context.lookup(value);
        if (found instanceof PDFRawStream && is(found.dict, 'Subtype', 'Image')) context.assign(value, await cleanPhotograph(found));
        value = found;
      }
      if (value instanceof PDFStream) {
        if (is(value.dict, 'Type', 'EmbeddedFile')) fault = 'attachment';
        value = value.dict;
      }
      if (value instanceof PDFArray) waiting.push(...value.asArray());
      if (!(value instanceof PDFDict)) continue;
      if (is(value, 'Type', 'Sig', 'DocTimeStamp') || (is(value, 'FT', 'Sig') && value.has(name('V')))) fault = 'signed';
      removed.forEach(key => value.delete(key));
      // a remark names its author in T; in a form T is the name of the field
      if (value.has(name('Rect')) && value.has(name('Subtype')) && !is(value, 'Subtype', 'Widget')) [name('T'), name('M')].forEach(key => value.delete(key));
      value.values().forEach(x => waiting.push(x));
    }
  }

  try {
    context.trailerInfo.Info = undefined;
    context.trailerInfo.ID = undefined;
    await visit(context.trailerInfo.Root);
    if (fault) return { fault };
    for (const [ref] of context.enumerateIndirectObjects()) if (!seen.has(ref)) context.delete(ref);
    const bytes = await pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
    const url = await new Promise((done, failed) => {
      const reader = Object.assign(new FileReader(), { onload: () => done(reader.result), onerror: failed });
      reader.readAsDataURL(new Blob([bytes]));
    });
    return { pdf: url.slice(url.indexOf(',') + 1) };
  } catch (e) {
    return { fault: 'broken', detail: String(e) };
  }
}
