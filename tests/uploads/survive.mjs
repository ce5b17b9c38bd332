// Sends one file by tus-js-client through a line that breaks, to a server that is killed, and says what came of it as one line of JSON.
// node survive.mjs '{"program": "…/CaseTracker.Api.dll", "address": "http://127.0.0.1:5099", "env": {}, "file": "…", "token": "…", "evidenceId": "…", "cuts": 20, "kills": 3}'
import { createReadStream, statSync } from "node:fs";
import { createRequire } from "node:module";
import { CuttingProxy } from "./cutting-proxy.mjs";
import { Host } from "./host.mjs";

const tus = createRequire(new URL("../../src/Web/client/", import.meta.url))("tus-js-client");

/** @param host started already; it is killed so often, and left running. */
export async function survive({ host, file, token, evidenceId, cuts, kills, chunkSize = 32 * 1024 * 1024 }) {
  const size = statSync(file).size;
  const headers = { Authorization: `Bearer ${token}` };
  const steps = cuts + kills;
  const plan = Array.from({ length: steps }, (_, i) => ({
    // Uneven, so that a cut falls within a record of the server as well as between two.
    at: Math.floor(((i + 1) * size) / (steps + 1)) + i * 4099,
    act: kills > 0 && i % Math.floor(steps / kills) === 1 && i / Math.floor(steps / kills) < kills ? () => host.killAndStart() : undefined,
  }));
  const proxy = new CuttingProxy(host.address, plan);
  const through = await proxy.listen();
  const began = performance.now();
  await new Promise((done, fail) => {
    const upload = new tus.Upload(createReadStream(file), {
      endpoint: `${through}/api/v1/uploads`, chunkSize, uploadSize: size, headers, metadata: { evidenceId, filename: "telephone.bin" },
      retryDelays: Array(400).fill(200), onSuccess: done, onError: fail,
    });
    upload.start();
  });
  const seconds = (performance.now() - began) / 1000;
  proxy.close();
  host.measure();
  const item = await (await fetch(`${host.address}/api/v1/evidence/${evidenceId}`, { headers })).json();
  return {
    sha256: item.content.sha256, size, seconds, cuts: proxy.cuts - host.kills, kills: host.kills, resent: proxy.resent, repeated: proxy.repeated,
    growthKiB: host.growth, peakKiB: host.peak,
  };
}

if (process.argv[1] === import.meta.filename) {
  const { program, address, env, ...rest } = JSON.parse(process.argv[2]);
  const host = new Host(program, address, env);
  await host.start();
  try {
    console.log(JSON.stringify(await survive({ host, ...rest })));
  } finally {
    await host.stop();
  }
}
