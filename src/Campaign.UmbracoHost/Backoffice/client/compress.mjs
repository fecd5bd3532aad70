// Compresses every text file once, so that no request ever waits for it.
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const text = /\.(js|css|html|svg|txt)$/;

/** Writes file.gz and file.br beside every text file of the folder and its subfolders. */
export function compressAll(folder) {
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (!text.test(name) || !fs.statSync(file).isFile()) continue;
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(file + '.gz', zlib.gzipSync(bytes, { level: 9 }));
    fs.writeFileSync(file + '.br', zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}
