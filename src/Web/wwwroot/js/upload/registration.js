// Makes an item of each file. The key of each is written down before it is used, so that a browser that was closed in between registers nothing twice.
import { csrf, shown } from "./words.js";

const titleMax = 200;

export class Registration {
  constructor(form, items) {
    this.form = form;
    this.items = items;
  }

  /** What the files have in common, read by the page itself, since the hours are those of the unit. Throws with what is wrong in words. */
  async particulars() {
    const answer = await fetch(this.form.action || location.href, { method: "POST", body: new FormData(this.form), headers: { "X-CSRF": csrf(), Accept: "application/json" } });
    return this.#read(answer);
  }

  /** @returns {Promise<{ once: string, id: string, reference: string }>} */
  async register(line, particulars) {
    const once = line.known?.once ?? crypto.getRandomValues(new Uint32Array(4)).join("-");
    this.items.keep(line.key, { once });
    const answer = await fetch(this.form.dataset.items, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF": csrf(), "Idempotency-Key": once },
      body: JSON.stringify({ ...particulars, title: this.#title(line.path) }),
    });
    const made = await this.#read(answer, `${line.name}: `);
    const known = { once, id: made.id, reference: made.reference };
    this.items.keep(line.key, known);
    return known;
  }

  /** The end of a path says more than its beginning. */
  #title(path) {
    const name = Array.from(shown(path).trim());
    let title = name.join("");
    while (title.length > titleMax) {
      name.shift();
      title = `…${name.join("")}`;
    }
    return title;
  }

  async #read(answer, of = "") {
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) return said;
    const faults = Object.entries(said.errors ?? {}).map(([field, words]) => `${this.#label(field)}: ${words.join(" ")}`);
    throw new Error(faults.length > 0 ? faults.join(" · ") : of + (said.detail ?? said.title ?? this.form.dataset.textFailed));
  }

  /** The question that a field of the interface belongs to, and focus beside it. */
  #label(field) {
    const name = field.split(".").at(-1).toLowerCase();
    const control = Array.from(this.form.elements).find((e) => e.name?.toLowerCase().startsWith(`input.${name}`));
    control?.setAttribute("aria-invalid", "true");
    return control?.labels?.[0]?.firstChild?.textContent ?? field;
  }
}
