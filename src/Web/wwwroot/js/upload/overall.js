// The line over all files: how many have arrived, how much, how fast, how long yet.
import { Speed, size } from "./words.js";

export class Overall {
  #lines = [];
  #speed = new Speed();
  #due = false;

  constructor(form) {
    this.form = form;
    this.box = form.querySelector("[data-overall]");
    this.bar = this.box.querySelector("progress");
    this.words = this.box.querySelector("[data-overall-words]");
  }

  add(line) {
    this.#lines.push(line);
  }

  /** At most once a frame, however many lines move. */
  draw() {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.#paint();
    });
  }

  #paint() {
    const lines = this.#lines.filter((line) => !line.cancelled && line.arrived !== false);
    const total = lines.reduce((sum, line) => sum + line.file.size, 0);
    const sent = lines.reduce((sum, line) => sum + line.sent, 0);
    const arrived = lines.filter((line) => line.arrived).length;
    const left = sent < total && lines.some((line) => line.running) ? this.#speed.at(sent, total, this.form.dataset.textLeft) : "";
    this.box.hidden = this.#lines.length === 0;
    this.bar.max = total || 1;
    this.bar.value = sent;
    const files = this.form.dataset.textFiles.replace("{n}", arrived.toLocaleString(document.documentElement.lang)).replace("{all}", lines.length.toLocaleString(document.documentElement.lang));
    this.words.textContent = `${files} · ${size(sent)} / ${size(total)}${left}`;
  }
}
