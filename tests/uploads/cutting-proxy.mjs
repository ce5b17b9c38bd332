// A proxy that breaks lines: it knows which bytes of an upload the server has acknowledged, and counts those that are sent again.
import http from "node:http";
import { Transform } from "node:stream";

export class CuttingProxy {
  /** Bytes forwarded, bytes sent although they were acknowledged, bytes sent again that never were, and how often the line was cut. */
  forwarded = 0;
  resent = 0;
  acknowledged = 0;
  cuts = 0;
  #reached = 0;
  #plan;
  #target;

  /** @param plan [{ at, act }] in order of bytes; `act` runs when so many bytes have arrived in all, then the line is cut. */
  constructor(target, plan) {
    this.#target = new URL(target);
    this.#plan = [...plan];
  }

  get repeated() {
    return this.forwarded - this.#reached - this.resent;
  }

  async listen() {
    this.server = http.createServer((request, answer) => this.#pass(request, answer));
    await new Promise((done) => this.server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${this.server.address().port}`;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }

  #pass(request, answer) {
    const onward = http.request({
      host: this.#target.hostname, port: this.#target.port, method: request.method, path: request.url, headers: { ...request.headers, connection: "close" },
    });
    const cut = () => {
      request.socket.destroy();
      onward.destroy();
    };
    onward.on("error", cut);
    request.on("error", () => onward.destroy());
    onward.on("response", (reply) => {
      const offset = Number(reply.headers["upload-offset"] ?? 0);
      if (offset > this.acknowledged) this.acknowledged = offset;
      answer.writeHead(reply.statusCode, reply.headers);
      reply.on("error", cut);
      reply.pipe(answer);
    });
    request.pipe(request.method === "PATCH" ? this.#counting(Number(request.headers["upload-offset"]), cut) : new Transform({ transform: (c, _, next) => next(null, c) })).pipe(onward);
  }

  #counting(offset, cut) {
    return new Transform({
      highWaterMark: 1 << 20,
      transform: (chunk, _, next) => {
        this.forwarded += chunk.length;
        this.resent += Math.max(0, Math.min(this.acknowledged, offset + chunk.length) - offset);
        offset += chunk.length;
        this.#reached = Math.max(this.#reached, offset);
        if (this.#plan.length === 0 || this.#reached < this.#plan[0].at) return next(null, chunk);
        this.cuts++;
        void this.#plan.shift().act?.();
        cut();
      },
    });
  }
}
