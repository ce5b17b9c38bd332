// What uploads say: sizes, times, and names as what they are.
const lang = document.documentElement.lang;

export const size = (bytes) => {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"];
  const step = bytes > 0 ? Math.min(Math.floor(Math.log(bytes) / Math.log(1000)), 4) : 0;
  return new Intl.NumberFormat(lang, { style: "unit", unit: units[step], maximumFractionDigits: step ? 1 : 0 }).format(bytes / 1000 ** step);
};

export const span = (seconds) => {
  const unit = seconds < 90 ? ["second", 1] : seconds < 5400 ? ["minute", 60] : ["hour", 3600];
  return new Intl.NumberFormat(lang, { style: "unit", unit: unit[0], unitDisplay: "long", maximumFractionDigits: 0 }).format(Math.ceil(seconds / unit[1]));
};

/** Controls and marks that reorder or hide are written out, as the server does. */
export const shown = (name) => name.normalize("NFC").replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, (c) => (c === "\u200c" || c === "\u200d" ? c : `<U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}>`));

export const make = (name, css, text = "") => Object.assign(document.createElement(name), { className: css, textContent: text });

export const csrf = () => document.querySelector("meta[name=csrf]")?.content ?? "";

/** Bytes a second over the last five seconds. */
export class Speed {
  #marks = [];

  /** @returns words such as "5 MB/s · 3 minutes left"; empty while it is not known. */
  at(sent, total, left) {
    const now = performance.now();
    this.#marks.push([now, sent]);
    while (this.#marks.length > 2 && now - this.#marks[0][0] > 5000) this.#marks.shift();
    const [from, had] = this.#marks[0];
    const speed = now > from ? ((sent - had) / (now - from)) * 1000 : 0;
    return speed > 0 ? ` · ${size(speed)}/s · ${left.replace("{time}", span((total - sent) / speed))}` : "";
  }

  clear() {
    this.#marks = [];
  }
}
