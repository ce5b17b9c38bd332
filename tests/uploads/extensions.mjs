// What tus-js-client makes of the protocol's extensions, as one line of JSON. node extensions.mjs '{"program", "address", "env", "token", "evidenceIds": [three]}'
import { createHash, randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { Host } from "./host.mjs";

const tus = createRequire(new URL("../../src/Web/client/", import.meta.url))("tus-js-client");
const { program, address, env, token, evidenceIds } = JSON.parse(process.argv[2]);
const headers = { Authorization: `Bearer ${token}` };
const endpoint = `${address}/api/v1/uploads`;
const bytes = randomBytes(3_000_000);

/** @returns {Promise<{ url: string, methods: string[], expires: string | null, status: number }>} how it ended; status is that of a refusal, else 0 */
const send = (evidenceId, options) => new Promise((done) => {
  const seen = { methods: [], expires: null, status: 0 };
  const upload = new tus.Upload(bytes, {
    endpoint, headers, metadata: { evidenceId, filename: "telephone.bin" }, chunkSize: 1_000_000, retryDelays: null,
    onBeforeRequest: (request) => {
      seen.methods.push(request.getMethod());
      options.before?.(request, upload);
    },
    onAfterResponse: (_, answer) => (seen.expires ??= answer.getHeader("Upload-Expires")),
    onSuccess: () => done({ ...seen, url: upload.url }),
    onError: (error) => done({ ...seen, url: upload.url, status: error.originalResponse?.getStatus() ?? -1 }),
    ...options.more,
  });
  upload.start();
});
const checksum = (spoil) => (request) => {
  if (request.getMethod() !== "PATCH") return;
  const offset = Number(request.getHeader("Upload-Offset"));
  const sum = createHash("sha256").update(bytes.subarray(offset, offset + 1_000_000)).update(spoil && offset > 0 ? "spoilt" : "").digest("base64");
  request.setHeader("Upload-Checksum", `sha256 ${sum}`);
};
const offsetOf = async (url) => {
  const answer = await fetch(url, { method: "HEAD", headers: { ...headers, "Tus-Resumable": "1.0.0" } });
  return { status: answer.status, offset: Number(answer.headers.get("Upload-Offset")) };
};
const stored = async (id) => (await (await fetch(`${address}/api/v1/evidence/${id}`, { headers })).json()).content?.sha256 ?? null;

const host = new Host(program, address, env);
await host.start();
try {
  const withBytes = await send(evidenceIds[0], { more: { uploadDataDuringCreation: true, chunkSize: Infinity } });
  const summed = await send(evidenceIds[1], { before: checksum(false) });
  const spoilt = await send(evidenceIds[2], { before: checksum(true) });
  const kept = await offsetOf(spoilt.url);
  await tus.Upload.terminate(spoilt.url, { headers, retryDelays: null });
  console.log(JSON.stringify({
    sent: createHash("sha256").update(bytes).digest("hex"), withBytes: { ...withBytes, sha256: await stored(evidenceIds[0]) },
    summed: { ...summed, sha256: await stored(evidenceIds[1]) }, spoilt: { ...spoilt, kept }, ended: await offsetOf(spoilt.url),
  }));
} finally {
  await host.stop();
}
