/** Somebody with a browser, whichever: what the journey through every browser asks of one. */
export interface Visitor {
  /** The browser and its version, as it says itself. */
  browser: string;
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Presses what this CSS selector finds first. */
  click(selector: string): Promise<void>;
  /** Gives it the focus and presses a key. */
  press(selector: string, key: "ArrowRight"): Promise<void>;
  /** Runs a function in the page. What it is given and gives back goes through JSON. */
  ask<Given extends unknown[], Answer>(question: (...given: Given) => Answer, ...given: Given): Promise<Answer>;
  leave(): Promise<void>;
}

export interface Browser {
  name: string;
  /** Whether it is on this machine: if not, what is missing. */
  missing(): Promise<string | undefined>;
  visit(): Promise<Visitor>;
}

/** Every browser has a window of this size. */
export const windowSize = { width: 1280, height: 900 };
