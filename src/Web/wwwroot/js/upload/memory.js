// What the browser remembers so that an upload goes on after it was closed: addresses and ids under a hash, never a file's name.
const days = 30;
const read = (key) => {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
};
const write = (key, value) => {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden: the upload works, and begins anew after the browser was closed.
  }
};

/** For tus-js-client, whose own would write the metadata, and with it the name. */
export const addresses = {
  async findAllUploads() {
    return this.findUploadsByFingerprint("");
  },
  async findUploadsByFingerprint(fingerprint) {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`tus::${fingerprint}`));
    return keys.map((key) => ({ ...read(key), urlStorageKey: key })).filter((found) => found.uploadUrl);
  },
  async removeUpload(key) {
    localStorage.removeItem(key);
  },
  async addUpload(fingerprint, { size, creationTime, uploadUrl }) {
    const key = `tus::${fingerprint}::${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    write(key, { size, creationTime, uploadUrl, metadata: {} });
    return key;
  },
};

/** The items that files of one case became. */
export class Items {
  constructor(caseId) {
    this.caseId = caseId;
    const oldest = Date.now() - days * 86_400_000;
    for (const key of Object.keys(localStorage)) if (/^ct-file::/.test(key) && (read(key)?.at ?? 0) < oldest) localStorage.removeItem(key);
  }

  /** Null where the browser offers no hash (a page without TLS): then nothing is remembered. */
  async keyOf(file, path) {
    if (!globalThis.crypto?.subtle) return null;
    const words = JSON.stringify([this.caseId, path, file.size, file.lastModified]);
    const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
    return `ct-file::${Array.from(new Uint8Array(sum), (b) => b.toString(16).padStart(2, "0")).join("")}`;
  }

  /** @returns {{ once: string, id?: string, reference?: string, arrived?: boolean } | null} */
  find(key) {
    return key === null ? null : read(key);
  }

  keep(key, entry) {
    if (key !== null) write(key, { ...entry, at: Date.now() });
  }
}
