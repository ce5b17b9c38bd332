// Lines that wait for their turn. Two at a time: the way to the server is the narrow place, not the machine.
import { make } from "./words.js";

export class Queue {
  #waiting = [];
  #open = new Set();

  constructor(status) {
    this.status = status ?? make("p", "");
    addEventListener("beforeunload", (e) => {
      if (this.running > 0) e.preventDefault();
    });
  }

  get running() {
    return [...this.#open].filter((line) => line.running).length;
  }

  get isEmpty() {
    return this.#open.size === 0;
  }

  add(line) {
    this.#open.add(line);
    this.#waiting.push(line);
    this.next();
  }

  /** One that is paused leaves its place to another. */
  next() {
    while (this.running < 2 && this.#waiting.length > 0) void this.#waiting.shift().start();
  }

  settle(line) {
    this.#open.delete(line);
    this.#waiting = this.#waiting.filter((other) => other !== line);
    this.status.textContent = `${line.name}: ${line.now.textContent}`;
    this.next();
  }
}
