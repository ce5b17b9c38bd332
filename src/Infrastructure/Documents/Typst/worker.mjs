// worker.mjs WORKSPACE FONTS STANDARD MAXPAGES MODE [TEMPLATE]: document as JSON on stdin, PDF on stdout, one JSON line about it on stderr. MODE "count" lays out and writes no PDF.
// Case text never touches a disk. Exit: 0 done, 2 template or its input, 3 PDF standard (a missing glyph, say), 4 too many pages.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [, , workspace, fonts, standard, maxPages, mode, template = 'document.typ'] = process.argv;
const say = value => fs.writeSync(2, JSON.stringify(value) + '\n');
const stop = (code, error) => { say({ error: String(error).slice(0, 1000), missing: unprintable(String(error)) }); process.exit(code); };
const unprintable = error => [...new Set([...error.matchAll(/the text `\\"(.+?)\\"` could not/g)]
  .flatMap(([, found]) => [...found.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))])
  .map(c => c.codePointAt(0)))];
const messages = error => (error?.shortDiagnostics ?? []).map(d => d.message).join('; ');
const { version: addon } = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler/package.json');

const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: [fonts] }],
  inputs: { document: fs.readFileSync(0, 'utf8'), addon },
});
const compiled = compiler.compile({ mainFilePath: `${workspace}/templates/${template}` });
if (compiled.hasError()) stop(2, messages(compiled.takeError()));
const pages = compiled.result.numOfPages;
if (pages > Number(maxPages)) stop(4, `${pages} pages`);

let pdf = Buffer.alloc(0);
if (mode !== 'count') {
  try {
    pdf = compiler.pdf(compiled.result, { pdfStandard: standard });
  } catch (e) {
    stop(3, e.message || messages(e));
  }
}
const [typst] = compiler.query(compiled.result, { selector: '<typst-version>', field: 'value' });
const [headings] = compiler.query(compiled.result, { selector: '<heading-pages>', field: 'value' });
for (let at = 0; at < pdf.length;) at += fs.writeSync(1, pdf, at, pdf.length - at);
say({ pages, bytes: pdf.length, typst, addon, headings });
