// node five-gigabytes.mjs PROGRAM FOLDER MIB: see tests/bench/upload5g.
import { execFileSync } from "node:child_process";
import { randomBytes, createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";
import { loadavg } from "node:os";
import { Host } from "./host.mjs";
import { survive } from "./survive.mjs";

const [, , program, folder, mib] = process.argv;
const file = `${folder}/telephone.bin`;
const sum = createHash("sha256");
const handle = openSync(file, "w");
for (let i = 0; i < Number(mib); i++) {
  const block = randomBytes(1 << 20);
  sum.update(block);
  writeSync(handle, block);
}
closeSync(handle);
const expected = sum.digest("hex");

const host = new Host(program, "http://127.0.0.1:5098", { CASETRACKER_DATA: `${folder}/data`, CASETRACKER_DEMO: "1", DOTNET_ENVIRONMENT: "Development" });
await host.start();
try {
  const post = async (path, body, token) => {
    const headers = { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) };
    const answer = await fetch(host.address + path, { method: "POST", headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const { accessToken: token } = await post("/api/v1/auth/token", { userName: "anna", password: "demo-prosecutor-1" });
  const opened = await post("/api/v1/cases", {
    title: "Operation Long Line", detectionMode: "PROACTIVE", exploitation: ["ForcedLabour"], firstReportOn: "2026-01-10", firstProsecutorAdviceOn: "2026-01-12", restricted: false,
  }, token);
  const item = await post(`/api/v1/cases/${opened.id}/evidence`, { kind: "file", type: "DEVICE_IMAGE", title: "Image of a telephone" }, token);
  const came = await survive({ host, file, token, evidenceId: item.id, cuts: 20, kills: 3 });
  console.log({ ...came, identical: came.sha256 === expected, load: loadavg()[0] });
  execFileSync("sync");
  process.exitCode = came.sha256 === expected && came.resent === 0 ? 0 : 1;
} finally {
  await host.stop();
}
