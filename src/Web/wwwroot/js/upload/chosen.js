// Files that were chosen or dropped, whole folders included, each with its path within what was chosen.
const within = async (entry, path, found) => {
  if (entry.isFile) {
    found.push({ file: await new Promise((done, fail) => entry.file(done, fail)), path });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    // A reader gives a hundred at a time, and nothing when it is through.
    const some = await new Promise((done, fail) => reader.readEntries(done, fail));
    if (some.length === 0) return;
    for (const inner of some) await within(inner, `${path}/${inner.name}`, found);
  }
};

export const ofInput = (input) => Array.from(input.files, (file) => ({ file, path: file.webkitRelativePath || file.name }));

export const ofDrop = async (transfer) => {
  // Entries are gone once the event is over: take all before the first wait.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.()).filter(Boolean);
  const found = [];
  if (entries.length === 0) return Array.from(transfer.files, (file) => ({ file, path: file.name }));
  for (const entry of entries) await within(entry, entry.name, found);
  return found;
};
