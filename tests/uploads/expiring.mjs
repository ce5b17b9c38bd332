// What tus-js-client makes of an upload that has expired, as one line of JSON. node expiring.mjs '{"program", "address", "env", "token", "evidenceId"}'
// Uploads expire after seconds here, so that the clock is the real one on both sides.
import { createHash, randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { Host } from "./host.mjs";

const tus = createRequire(new URL("../../src/Web/client/", import.meta.url))("tus-js-client");
const { program, address, env, token, evidenceId } = JSON.parse(process.argv[2]);
const headers = { Authorization: `Bearer ${token}` };
const bytes = randomBytes(3_000_000);
const seen = [];
const expiries = [];

/** Sends until it is through, or until so many parts are. @returns {Promise<{ url: string, left: import("tus-js-client").Upload }>} */
const send = (uploadUrl, parts) => new Promise((done, fail) => {
  const upload = new tus.Upload(bytes, {
    endpoint: `${address}/api/v1/uploads`, uploadUrl, headers, metadata: { evidenceId, filename: "telephone.bin" }, chunkSize: 1_000_000, retryDelays: null,
    onAfterResponse: (request, answer) => {
      seen.push(`${request.getMethod()} ${answer.getStatus()}`);
      expiries.push(answer.getHeader("Upload-Expires") ?? null);
    },
    onChunkComplete: () => {
      if (--parts === 0) void upload.abort().then(() => done({ url: upload.url }));
    },
    onSuccess: () => done({ url: upload.url }),
    onError: fail,
  });
  upload.start();
});

const host = new Host(program, address, { ...env, Uploads__ExpiryHours: String(10 / 3600) });
await host.start();
try {
  const first = await send(null, 1);
  const kept = expiries.at(-1);
  let rested = 200;
  for (const limit = Date.now() + 60_000; rested === 200 && Date.now() < limit; await wait(200)) {
    rested = (await fetch(first.url, { method: "HEAD", headers: { ...headers, "Tus-Resumable": "1.0.0" } })).status;
  }
  const ended = Date.now();
  const before = seen.length;
  const second = await send(first.url, Infinity);
  const item = await (await fetch(`${address}/api/v1/evidence/${evidenceId}`, { headers })).json();
  console.log(JSON.stringify({
    rested, kept, ended: new Date(ended).toISOString(), anew: first.url !== second.url, first: seen.slice(0, before), second: seen.slice(before), expiries: expiries.slice(before),
    sent: createHash("sha256").update(bytes).digest("hex"), stored: item.content?.sha256 ?? null,
  }));
} finally {
  await host.stop();
}
