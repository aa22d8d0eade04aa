// Writes a PDF file. Usage: node pdf.mjs BYTES FILE (a report of many pages of text) or node pdf.mjs BYTES FILE UNPACKED (one page whose
// content unpacks to that many megabytes)
import { randomFillSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { constants, deflateSync } from 'node:zlib';

const [bytes, file, unpacked] = process.argv.slice(2);
const LINES = 50;
const parts = [];
const offsets = [0];
let length = 0;

function write(part) {
  const buffer = Buffer.isBuffer(part) ? part : Buffer.from(part, 'latin1');
  parts.push(buffer);
  length += buffer.length;
}

/** The next object; its number. */
function object(...content) {
  offsets.push(length);
  write(`${offsets.length - 1} 0 obj\n`);
  content.forEach(write);
  write('\nendobj\n');
  return offsets.length - 1;
}

const stream = data => object(`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`, data, '\nendstream');
const page = content => object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R >>`);
const show = lines => `BT /F 10 Tf 12 TL 50 800 Td ${lines.map(line => `(${line}) Tj T*`).join('\n')} ET`;

/** Words that do not pack well, so that the size of the file is that of its text. */
const words = characters => randomFillSync(Buffer.alloc(characters / 2)).toString('hex').replace(/(.{7})./g, '$1 ');

write('%PDF-1.7\n');
// objects 1 and 2 need the numbers of the pages: they are written last
offsets.push(0, 0);
object('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
const pages = [];
if (unpacked) {
  // a line of text that is said again and again
  const block = Buffer.from(show(['the same line']).repeat(20_000), 'latin1');
  const content = deflateSync(Buffer.alloc(+unpacked * 1_000_000, block), { level: constants.Z_BEST_SPEED });
  pages.push(page(stream(content)));
  // a picture that nobody shows makes the file as large as it may be
  const rest = +bytes - length - 1000;
  if (rest > 0) stream(randomFillSync(Buffer.alloc(rest)));
} else {
  // each object has a line of 20 bytes in the table at the end, each page a reference
  while (length + offsets.length * 30 < +bytes - 8000) {
    const text = words(LINES * 90);
    pages.push(page(stream(deflateSync(Buffer.from(show(Array.from({ length: LINES }, (_, line) => text.slice(line * 90, line * 90 + 90))), 'latin1')))));
  }
}
offsets[1] = length;
write('1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n');
offsets[2] = length;
write(`2 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${pages.map(each => `${each} 0 R`).join(' ')}] >>\nendobj\n`);
const table = length;
write(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
offsets.slice(1).forEach(offset => write(`${String(offset).padStart(10, '0')} 00000 n \n`));
write(`trailer\n<< /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
writeFileSync(file, Buffer.concat(parts));
