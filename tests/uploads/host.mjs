// The product as a process of its own, that can be killed in the middle of its work.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

export class Host {
  /** KiB: the most that the process grew beyond what it held when it was ready, and the most it ever held. */
  growth = 0;
  peak = 0;
  cpuSeconds = 0;
  kills = 0;
  #env;
  #process;
  #ready = 0;

  constructor(program, address, env) {
    this.program = program;
    this.address = address;
    this.#env = { ...process.env, ...env, ASPNETCORE_URLS: address };
  }

  async start() {
    this.#process = spawn("dotnet", [this.program], { env: this.#env, cwd: this.program.replace(/\/[^/]+$/, ""), stdio: ["ignore", "ignore", "ignore"] });
    for (const limit = Date.now() + 600_000; Date.now() < limit && this.#process.exitCode === null; await wait(100)) {
      const answer = await fetch(`${this.address}/health/ready`).catch(() => null);
      if (answer?.ok) {
        this.#ready = this.#status("VmRSS");
        return;
      }
    }
    const ended = this.#process.exitCode;
    await this.#end("SIGTERM");
    throw new Error(`the host did not become ready (${ended})`);
  }

  async killAndStart() {
    this.kills++;
    await this.#end("SIGKILL");
    await this.start();
  }

  stop() {
    return this.#end("SIGTERM");
  }

  async #end(signal) {
    const running = this.#process;
    if (running.exitCode !== null || running.signalCode !== null) return;
    this.measure();
    const gone = new Promise((done) => running.once("exit", done));
    running.kill(signal);
    await gone;
  }

  measure() {
    const most = this.#status("VmHWM");
    this.peak = Math.max(this.peak, most);
    this.growth = Math.max(this.growth, most - this.#ready);
  }

  /** What the running process has used since it started, in seconds of processor time. */
  cpu() {
    const fields = readFileSync(`/proc/${this.#process.pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  }

  #status(key) {
    return Number(new RegExp(`^${key}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${this.#process.pid}/status`, "utf8"))[1]);
  }
}
