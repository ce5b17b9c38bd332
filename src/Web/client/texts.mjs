// Collects every English sentence of pages and components into Texts.resx, sorted, for translators: `npm run texts`.
// With --check it writes nothing and fails when the file is not up to date, or when a page names an icon that the sprite has not.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const files = readdirSync(root, { recursive: true })
  .filter((f) => /\.(cs|cshtml)$/.test(f) && !/(^|[\\/])(bin|obj|client|wwwroot)[\\/]/.test(f));
const found = new Set();
const icons = new Set([...readFileSync(join(root, "wwwroot/icons.svg"), "utf8").matchAll(/<symbol id="([^"]+)"/g)].map((m) => m[1]));
const missing = [];
// Words that reach the localiser by another way: labels of the bar and the tabs, pills, and the error page.
const fixed = [/\b(?:Prompt|All) \{ get; set; \} = "([^"]+)"/g, /new\("\/[^"]*", "([^"]+)", "/g, /\("(?:\/[a-z]*)?", "([A-Z][^"]+)", Permissions\./g, /=> \("([A-Z][^"]+)", "[A-Z]/g, /=> \("[A-Z][^"]+", "([A-Z][^"]+)"\)/g];
const plain = (text) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll('\\"', '"');

for (const file of files) {
  const text = readFileSync(join(root, file), "utf8");
  for (const [, key] of text.matchAll(/\b(?:T|texts)\["((?:[^"\\]|\\.)+)"/g)) found.add(plain(key));
  for (const [tag] of text.matchAll(/<ct-[a-z]+\b(?:[^>"']|"[^"]*"|'[^']*')*>/g)) {
    for (const [, key] of tag.matchAll(/\s(?:label|hint|title|sub|text|stage|prompt|all)="([^"@]+)"/g)) found.add(plain(key));
    for (const [, name] of tag.matchAll(/\s(?:icon|(?<=<ct-icon\s)name)="([^"@]+)"/g)) if (!icons.has(name)) missing.push(`${file}: no icon "${name}"`);
  }
  for (const pattern of fixed) for (const [, key] of text.matchAll(pattern)) found.add(plain(key));
}

// Resource names differ by more than their case, or the compiler drops one of them.
const spelt = new Map();
for (const key of found) {
  const twin = spelt.get(key.toLowerCase());
  if (twin) missing.push(`"${key}" and "${twin}" differ by case only: use one of them`);
  spelt.set(key.toLowerCase(), key);
}

const xml = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const entries = [...found].sort((a, b) => (a < b ? -1 : 1)).map((k) => `  <data name="${xml(k)}" xml:space="preserve"><value>${xml(k)}</value></data>\n`).join("");
const resx = `<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="resmimetype"><value>text/microsoft-resx</value></resheader>
  <resheader name="version"><value>2.0</value></resheader>
  <resheader name="reader"><value>System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value></resheader>
  <resheader name="writer"><value>System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value></resheader>
${entries}</root>
`;
const target = join(root, "Texts.resx");
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== resx) missing.push("Texts.resx is not up to date: run npm run texts");
} else {
  writeFileSync(target, resx);
}
for (const line of missing) console.error(line);
process.exitCode = missing.length > 0 ? 1 : 0;
console.log(`${found.size} texts`);
