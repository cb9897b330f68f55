/** Who may draw next: one contestant a frame, and never so often that drawing takes training's share of the machine. */
import { flushSync } from "svelte";

interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  after(milliseconds: number, work: () => void): void;
  /** Calls back before the next frame is painted; within seconds while the page is hidden, as nothing is painted then. */
  frame(draw: () => void): void;
  /** Changes the state, and the page with it, before it returns. */
  settle(change: () => void): void;
}

/** A hidden page gets no frames, but its runs go on, and what they report is recorded. */
const millisecondsWithoutFrame = 1000;

const browserClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, work) => void setTimeout(work, milliseconds),
  frame(draw) {
    const once = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      draw();
    };
    const frame = requestAnimationFrame(once);
    const timer = setTimeout(once, millisecondsWithoutFrame);
  },
  settle: (change) => flushSync(change),
};

/** After drawing for one millisecond it rests for at least so many. */
const rest = 3;

interface Request {
  /** Changes state. */
  draw(): void;
  /** The change is on the page. */
  drawn(): void;
}

export class Drawing {
  #waiting = new Map<string, Request>();
  #asked = false;
  #notBefore = 0;

  constructor(readonly clock: Clock = browserClock) {}

  /** Draws in a coming frame; a later request under the same name takes the place of this one. */
  ask(name: string, request: Request) {
    this.#waiting.set(name, request);
    this.#next();
  }

  /** Draws at once what waits under this name: before its end is told. */
  flush(name: string) {
    const request = this.#waiting.get(name);
    if (!request) return;
    this.#waiting.delete(name);
    this.clock.settle(request.draw);
    request.drawn();
  }

  forget(name: string) {
    this.#waiting.delete(name);
  }

  #next() {
    if (this.#asked || !this.#waiting.size) return;
    this.#asked = true;
    const pause = this.#notBefore - this.clock.now();
    const ask = () => this.clock.frame(() => this.#frame());
    if (pause > 0) this.clock.after(pause, ask);
    else ask();
  }

  #frame() {
    const start = this.clock.now();
    const [first] = this.#waiting.keys();
    if (first !== undefined) this.flush(first);
    const end = this.clock.now();
    this.#notBefore = end + rest * (end - start);
    this.#asked = false;
    this.#next();
  }
}
