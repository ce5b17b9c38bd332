// Many files at once: each is registered as an item of its own and then sent. What was registered before goes on where it stopped.
import { ofDrop, ofInput } from "./upload/chosen.js";
import { Line } from "./upload/line.js";
import { Items } from "./upload/memory.js";
import { Overall } from "./upload/overall.js";
import { Queue } from "./upload/queue.js";
import { Registration } from "./upload/registration.js";
import { make, size } from "./upload/words.js";

const form = document.querySelector("form[data-bulk]");
const list = form.querySelector("[data-upload-list]");
const drop = form.querySelector("[data-drop]");
const say = form.querySelector("[data-bulk-error]");
const items = new Items(form.dataset.caseId);
const registration = new Registration(form, items);
const overall = new Overall(form);
const queue = new Queue(form.querySelector("[data-upload-status]"));
const chosen = [];
let busy = false;

const moved = () => {
  overall.draw();
  queue.next();
};

const settled = (line) => {
  if (line.arrived && line.known) items.keep(line.key, { ...line.known, arrived: true });
  queue.settle(line);
  overall.draw();
};

const isKnown = (line) => {
  line.title.replaceChildren(Object.assign(make("a", "", line.known.reference), { href: `/evidence/${line.known.id}` }), ` ${line.name}`);
  line.belongsTo(line.known.id);
};

const add = async (found) => {
  say.hidden = true;
  for (const { file, path } of found) {
    const key = await items.keyOf(file, path);
    if (chosen.some((other) => other.path === path && other.file.size === file.size && !other.cancelled)) continue;
    const line = Object.assign(new Line(form, file, path, settled, moved), { key, path, known: items.find(key) });
    chosen.push(line);
    overall.add(line);
    list.append(line.row);
    if (file.size === 0) line.finish("Empty", false);
    else if (line.known?.arrived) {
      isKnown(line);
      line.finish("Before", true);
    } else if (line.known?.id) {
      isKnown(line);
      line.now.textContent = `${size(file.size)} · ${line.text("Known")}`;
    }
  }
  overall.draw();
};

/** Registers what is new, one after another; sending begins with the first. A refusal of the particulars stops it, with the files kept. */
const send = async () => {
  const due = chosen.filter((line) => !line.cancelled && line.arrived === undefined && !line.queued);
  const particulars = due.some((line) => !line.known?.id) ? await registration.particulars() : null;
  for (const line of due) {
    if (line.cancelled) continue;
    if (!line.known?.id) {
      line.now.textContent = line.text("Registering");
      line.known = await registration.register(line, particulars);
      isKnown(line);
    }
    line.queued = true;
    line.now.textContent = `${size(line.file.size)} · ${line.text("Waiting")}`;
    queue.add(line);
  }
};

form.addEventListener("submit", async (e) => {
  e.preventDefault();
  if (busy) return;
  busy = true;
  say.hidden = true;
  try {
    if (chosen.every((line) => line.cancelled || line.arrived !== undefined || line.queued)) throw new Error(form.dataset.textNothing);
    await send();
  } catch (error) {
    for (const line of chosen) if (!line.queued && line.arrived === undefined) line.now.textContent = `${size(line.file.size)} · ${line.text("Waiting")}`;
    say.textContent = error.message;
    say.hidden = false;
    say.focus();
  } finally {
    busy = false;
  }
});

for (const input of form.querySelectorAll("input[type=file]")) {
  input.addEventListener("change", async () => {
    const found = ofInput(input);
    input.value = "";
    await add(found);
  });
}
for (const type of ["dragenter", "dragover", "dragleave", "drop"]) {
  form.addEventListener(type, (e) => {
    if (!e.dataTransfer?.types.includes("Files")) return;
    e.preventDefault();
    drop.classList.toggle("ct-drop-over", type === "dragenter" || type === "dragover");
    if (type === "drop") void ofDrop(e.dataTransfer).then(add);
  });
}
