/** What a page and its workers do, noted from within, in any browser. */

/** A message of a worker to the page, as far as tests look at it. */
export interface Said {
  /** The contestant. */
  slot: string;
  type: string;
  /** When it came, in milliseconds since the page was opened. */
  at: number;
  step?: number;
  accuracy?: number;
  milliseconds?: number;
  backend?: string;
  /** Coordinates of the examples that are drawn, where these are points. */
  points?: string;
}
export interface Watched {
  said: Said[];
  /** Tasks of the main thread over 50 ms, where the browser tells. */
  longTasks: { at: number; milliseconds: number }[];
  violations: string[];
  /** What nobody caught, and what was said in the console as an error or a warning. */
  errors: string[];
}
declare global {
  interface Window {
    watched: Watched;
  }
}

/** To be run before anything of the page: listens to its workers, its long tasks, its errors and what its security policy refuses. */
export function watch() {
  const watched: Watched = { said: [], longTasks: [], violations: [], errors: [] };
  window.watched = watched;
  document.addEventListener("securitypolicyviolation", (event) =>
    watched.violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
  );
  addEventListener("error", ({ message }) => watched.errors.push(`uncaught: ${message}`));
  addEventListener("unhandledrejection", ({ reason }) => watched.errors.push(`unhandled: ${reason}`));
  for (const kind of ["error", "warn"] as const) {
    const say = console[kind];
    console[kind] = (...words: unknown[]) => {
      watched.errors.push(`${kind}: ${words.join(" ")}`);
      say(...words);
    };
  }
  if (PerformanceObserver.supportedEntryTypes.includes("longtask"))
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) watched.longTasks.push({ at: startTime, milliseconds: duration });
    }).observe({ type: "longtask", buffered: true });
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener("message", ({ data }) => {
        const { type, step, milliseconds, backend, report, checkpoint, gallery } = data;
        const place = report?.layout.accuracy?.offset;
        const accuracy = place === undefined ? undefined : report.values[place];
        watched.said.push({
          slot: options?.name ?? "",
          at: performance.now(),
          type,
          milliseconds,
          backend,
          accuracy,
          step: (report ?? checkpoint)?.step ?? step,
          points: gallery?.kind === "points" ? gallery.inputs.join(" ") : undefined,
        });
      });
    }
  };
}
