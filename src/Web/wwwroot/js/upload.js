// Resumable uploads (tus). One line a file: name, bar, what it does now, pause or resume, cancel.
const lang = document.documentElement.lang;
const size = (bytes) => {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
  const step = bytes > 0 ? Math.min(Math.floor(Math.log(bytes) / Math.log(1000)), 4) : 0;
  return new Intl.NumberFormat(lang, { style: "unit", unit: units[step], maximumFractionDigits: step ? 1 : 0 }).format(bytes / 1000 ** step);
};
const span = (seconds) => {
  const unit = seconds < 90 ? ["second", 1] : seconds < 5400 ? ["minute", 60] : ["hour", 3600];
  return new Intl.NumberFormat(lang, { style: "unit", unit: unit[0], unitDisplay: "long", maximumFractionDigits: 0 }).format(Math.ceil(seconds / unit[1]));
};
const make = (name, css, text = "") => Object.assign(document.createElement(name), { className: css, textContent: text });

class Line {
  constructor(form, file, settled) {
    this.text = (key) => form.dataset["text" + key];
    this.settled = settled;
    this.row = make("li", "ct-upload-row");
    this.bar = make("progress", "ct-bar");
    this.bar.max = file.size || 1;
    this.bar.setAttribute("aria-label", file.name);
    this.now = make("span", "ct-muted", this.text("Waiting"));
    this.toggle = make("button", "btn btn-sm", this.text("Pause"));
    this.drop = make("button", "btn btn-sm btn-ghost-secondary", this.text("Cancel"));
    for (const button of [this.toggle, this.drop]) button.type = "button";
    this.toggle.hidden = true;
    const name = make("bdi", "ct-upload-name", file.name);
    const buttons = make("span", "ct-upload-buttons");
    buttons.append(this.toggle, this.drop);
    this.row.append(name, buttons, this.bar, this.now);
    this.toggle.addEventListener("click", () => (this.running ? this.pause() : this.start()));
    this.drop.addEventListener("click", () => this.cancel());
    this.upload = new tus.Upload(file, {
      endpoint: form.dataset.endpoint,
      chunkSize: 32 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 5000, 10000, 20000],
      removeFingerprintOnSuccess: true,
      metadata: { evidenceId: form.dataset.evidenceId, filename: file.name },
      // Remembered for one item of evidence and without the file's name, which would stay in the browser.
      fingerprint: async () => `ct-${form.dataset.evidenceId}-${file.size}-${file.lastModified}`,
      headers: { "X-CSRF": document.querySelector("meta[name=csrf]")?.content ?? "" },
      onProgress: (sent, total) => this.progress(sent, total),
      onSuccess: () => this.finish("Done", true),
      onError: (error) => this.fail(error),
    });
  }

  async start() {
    this.running = true;
    this.toggle.hidden = false;
    this.marks = [];
    this.toggle.textContent = this.text("Pause");
    if (!this.asked) {
      this.asked = true;
      const before = await this.upload.findPreviousUploads();
      if (before.length > 0) this.upload.resumeFromPreviousUpload(before[0]);
    }
    this.upload.start();
  }

  async pause() {
    this.running = false;
    await this.upload.abort();
    this.toggle.textContent = this.text("Resume");
    this.now.textContent = `${this.text("Paused")} · ${size(this.bar.value)}`;
  }

  async cancel() {
    this.running = false;
    await this.upload.abort(true).catch(() => {});
    this.row.remove();
    this.settled(this);
  }

  progress(sent, total) {
    this.bar.value = sent;
    const at = performance.now();
    this.marks.push([at, sent]);
    while (this.marks.length > 2 && at - this.marks[0][0] > 5000) this.marks.shift();
    const [from, had] = this.marks[0];
    const speed = at > from ? ((sent - had) / (at - from)) * 1000 : 0;
    const left = speed > 0 ? ` · ${size(speed)}/s · ${this.text("Left").replace("{time}", span((total - sent) / speed))}` : "";
    this.now.textContent = `${size(sent)} / ${size(total)}${left}`;
  }

  fail(error) {
    const status = error.originalResponse?.getStatus() ?? 0;
    if (status >= 400 && status < 500 && ![408, 409, 423, 429].includes(status)) {
      this.finish("Refused", false);
    } else {
      this.running = false;
      this.toggle.textContent = this.text("Resume");
      this.now.textContent = this.text("Failed");
    }
  }

  finish(key, arrived) {
    this.running = false;
    this.arrived = arrived;
    if (arrived) this.bar.value = this.bar.max;
    this.row.classList.add(arrived ? "ct-upload-arrived" : "ct-upload-refused");
    this.now.textContent = this.text(key);
    this.toggle.remove();
    this.drop.remove();
    this.settled(this);
  }
}

for (const form of document.querySelectorAll("form[data-upload]")) {
  const input = form.querySelector("input[type=file]");
  const status = form.querySelector("[data-upload-status]");
  const open = new Set();
  const waiting = [];
  let all = true;
  const next = () => {
    const line = waiting.shift();
    if (line) void line.start();
  };
  const settled = (line) => {
    all &&= line.arrived === true;
    open.delete(line);
    const place = waiting.indexOf(line);
    if (place >= 0) waiting.splice(place, 1);
    status.textContent = `${line.upload.file.name}: ${line.now.textContent}`;
    next();
    if (open.size === 0 && all && form.dataset.then) location.assign(form.dataset.then);
  };
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    for (const file of input.files) {
      const line = new Line(form, file, settled);
      form.querySelector("[data-upload-list]").append(line.row);
      open.add(line);
      waiting.push(line);
    }
    input.value = "";
    // Two at a time: the line is the narrow place, not the machine.
    for (let i = [...open].filter((l) => l.running).length; i < 2; i++) next();
  });
  addEventListener("beforeunload", (e) => {
    if ([...open].some((l) => l.running)) e.preventDefault();
  });
}
