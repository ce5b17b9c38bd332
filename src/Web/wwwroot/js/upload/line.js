// One file on its way: name, bar, what it does now, pause or resume, cancel.
import { addresses } from "./memory.js";
import { Speed, csrf, make, shown, size } from "./words.js";

export class Line {
  #speed = new Speed();
  #asked = false;
  sent = 0;

  /**
   * @param words the form that carries the texts (data-text-…) and the endpoint
   * @param name what is shown; the file's own name is what is sent
   * @param settled called when it arrived, was refused or was cancelled
   */
  constructor(words, file, name, settled, moved = () => {}) {
    this.words = words;
    this.file = file;
    this.name = shown(name);
    this.settled = settled;
    this.moved = moved;
    this.row = make("li", "ct-upload-row");
    this.title = make("bdi", "ct-upload-name", this.name);
    this.bar = Object.assign(make("progress", "ct-bar"), { max: file.size || 1, value: 0 });
    this.bar.setAttribute("aria-label", this.name);
    this.now = make("span", "ct-muted", `${size(file.size)} · ${this.text("Waiting")}`);
    this.toggle = Object.assign(make("button", "btn btn-sm", this.text("Pause")), { type: "button", hidden: true });
    this.drop = Object.assign(make("button", "btn btn-sm btn-ghost-secondary", this.text("Cancel")), { type: "button" });
    const buttons = make("span", "ct-upload-buttons");
    buttons.append(this.toggle, this.drop);
    this.row.append(this.title, buttons, this.bar, this.now);
    this.toggle.addEventListener("click", () => (this.running ? this.pause() : this.start()));
    this.drop.addEventListener("click", () => this.cancel());
  }

  text(key) {
    return this.words.dataset["text" + key];
  }

  /** The item that the file becomes. */
  belongsTo(evidenceId) {
    this.evidenceId = evidenceId;
    this.upload = new tus.Upload(this.file, {
      endpoint: this.words.dataset.endpoint,
      chunkSize: 32 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 5000, 10000, 20000],
      removeFingerprintOnSuccess: true,
      metadata: { evidenceId, filename: this.file.name },
      fingerprint: async () => `ct-${evidenceId}-${this.file.size}-${this.file.lastModified}`,
      urlStorage: addresses,
      headers: { "X-CSRF": csrf() },
      onProgress: (sent, total) => this.progress(sent, total),
      onSuccess: () => this.finish("Done", true),
      onError: (error) => this.fail(error),
    });
  }

  async start() {
    this.running = true;
    this.toggle.hidden = false;
    this.#speed.clear();
    this.toggle.textContent = this.text("Pause");
    if (!this.#asked) {
      this.#asked = true;
      const before = await this.upload.findPreviousUploads();
      if (before.length > 0) this.upload.resumeFromPreviousUpload(before[0]);
    }
    if (this.running) this.upload.start();
  }

  async pause() {
    this.running = false;
    this.toggle.textContent = this.text("Resume");
    this.now.textContent = `${this.text("Paused")} · ${size(this.sent)} / ${size(this.file.size)}`;
    await this.upload.abort();
    this.moved();
  }

  async cancel() {
    this.running = false;
    this.cancelled = true;
    await this.upload?.abort(true).catch(() => {});
    this.row.remove();
    this.settled(this);
  }

  progress(sent, total) {
    if (!this.running) return;
    this.sent = this.bar.value = sent;
    this.now.textContent = sent < total ? `${size(sent)} / ${size(total)}${this.#speed.at(sent, total, this.text("Left"))}` : this.text("Sealing");
    this.moved();
  }

  fail(error) {
    const status = error.originalResponse?.getStatus() ?? 0;
    if (status >= 400 && status < 500 && ![408, 409, 423, 429].includes(status)) {
      this.finish("Refused", false);
    } else {
      this.running = false;
      this.toggle.textContent = this.text("Resume");
      this.now.textContent = this.text("Failed");
      this.moved();
    }
  }

  /** @param why said in place of the text */
  finish(key, arrived, why) {
    this.running = false;
    this.arrived = arrived;
    if (arrived) this.sent = this.bar.value = this.bar.max;
    this.row.classList.add(arrived ? "ct-upload-arrived" : "ct-upload-refused");
    this.now.textContent = arrived ? `${size(this.file.size)} · ${this.text(key)}` : (why ?? this.text(key));
    this.toggle.remove();
    this.drop.remove();
    this.settled(this);
  }
}
