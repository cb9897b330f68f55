/** Whether the site this page came from has a newer one by now: then parts that this page has not loaded yet are gone. */

export class Site {
  #isNewer = false;
  /** Told of it, once. */
  onnewer: (() => void) | undefined;

  /** @param script the address of a script of this page, whose name would be another in a newer one */
  constructor(readonly script: () => string | undefined = ownScript) {}

  /** Known to be newer. */
  get isNewer(): boolean {
    return this.#isNewer;
  }
  /** Asked when a part could not be loaded. False also where nobody can tell: offline, or a host that answers nothing. */
  async ask(): Promise<boolean> {
    const script = this.script();
    if (this.#isNewer || !script) return this.#isNewer;
    try {
      const { status, headers } = await fetch(script, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(5000) });
      // Many hosts answer with their start page what they do not have.
      const isNewer = status === 404 || status === 410 || (status === 200 && headers.get("content-type")?.includes("html") === true);
      if (isNewer && !this.#isNewer) {
        this.#isNewer = true;
        this.onnewer?.();
      }
    } catch {
      // Nobody there.
    }
    return this.#isNewer;
  }
}

const ownScript = () => globalThis.document?.querySelector<HTMLScriptElement>("script[type=module][src]")?.src;

/** The one of this page. */
export const site = new Site();
