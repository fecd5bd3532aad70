// Keeps of a PDF what is printed.
// Answers { pdf: base64 } or { fault: signed | encrypted | attachment | jpeg2000 | broken }.
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
  let fault;
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

  // JPEG 2000 (ISO 15444-1, annex I): of the boxes those that draw; of the codestream's main header all but comments.
  // Anything else (XMP, GPS in uuid, places in the file written down as numbers) is left out or refused.
  const needed = ['jP  ', 'ftyp', 'jp2h', 'jp2c', 'ihdr', 'bpcc', 'colr', 'pclr', 'cmap', 'cdef', 'res ', 'resc', 'resd'];
  const nesting = ['jp2h', 'res '];
  const ownFile = ['ftbl', 'dtbl', 'cref', 'moof', 'jpch', 'jplh'];
  const joined = parts => new Blob(parts).arrayBuffer().then(x => new Uint8Array(x));

  function bareCodestream(bytes) {
    const word = at => (bytes[at] << 8) + bytes[at + 1];
    if (word(0) !== 0xff4f) throw new Error('No codestream.');
    const parts = [bytes.subarray(0, 2)];
    let at = 2;
    for (let end; word(at) !== 0xff90; at = end) {
      end = at + 2 + word(at + 2);
      if (bytes[at] !== 0xff || end <= at + 2 || end > bytes.length) throw new Error('A marker out of place.');
      if (word(at) !== 0xff64) parts.push(bytes.subarray(at, end));
    }
    return joined([...parts, bytes.subarray(at)]);
  }

  async function bareBoxes(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const parts = [];
    for (let at = 0; at < bytes.length;) {
      let [size, head] = [view.getUint32(at), 8];
      if (size === 1) [size, head] = [Number(view.getBigUint64(at + 8)), 16];
      if (size === 0) size = bytes.length - at;
      const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      if (size < head || at + size > bytes.length || ownFile.includes(kind)) throw new Error('A box out of place: ' + kind);
      let body = bytes.subarray(at + head, at + size);
      if (kind === 'jp2c') body = await bareCodestream(body);
      if (nesting.includes(kind)) body = await bareBoxes(body);
      const begin = new Uint8Array(8);
      new DataView(begin.buffer).setUint32(0, body.length + 8);
      begin.set(bytes.subarray(at + 4, at + 8), 4);
      if (needed.includes(kind)) parts.push(begin, body);
      at += size;
    }
    return joined(parts);
  }

  const bareJpeg2000 = async bytes => {
    try {
      return bytes[0] === 0xff ? await bareCodestream(bytes) : await bareBoxes(bytes);
    } catch (e) {
      fault = 'jpeg2000';
      return bytes;
    }
  };

  async function inflated(bytes) {
    return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer());
  }

  async function cleanPhotograph(stream) {
    const filter = context.lookup(stream.dict.get(name('Filter')));
    const filters = filter instanceof PDFArray ? filter.asArray().map(x => context.lookup(x)) : [filter];
    const bare = { [name('DCTDecode')]: bareJpeg, [name('JPXDecode')]: bareJpeg2000 }[filters.at(-1)];
    if (!bare) return stream;
    let bytes = stream.contents;
    if (filters.length === 2 && filters[0] === name('FlateDecode')) bytes = await inflated(bytes);
    else if (filters.length !== 1) throw new Error('A photograph in several coats.');
    stream.dict.set(name('Filter'), filters.at(-1));
    if (filters.length === 2) stream.dict.delete(name('DecodeParms'));
    return PDFRawStream.of(stream.dict, new Uint8Array(await bare(bytes)));
  }

  // what can be reached from the catalogue, each once; the rest are earlier versions
  const seen = new Set();
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
