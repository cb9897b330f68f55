// Steps of training a second: ours beside stock TensorFlow.js, its models, jax-js and PyTorch, on each backend this browser has.
import { contest } from "./contest.mjs";
import { isClassifier } from "./contestants/problem.mjs";
import { digitsOf, judged, median, spread } from "./measure.mjs";
import { openBrowser } from "./seats/browser.mjs";
import { bundle } from "./seats/bundle.mjs";
import { serveFiles } from "./seats/files.mjs";
import { flagsFor } from "./seats/flags.mjs";
import { placeOfPyTorch, seatPyTorch } from "./seats/pytorch.mjs";

export const title = "Steps a second in workers of Chromium, one thread each, beside PyTorch on one core";

/** How far a loss may be from ours: the same network to a thousandth, techniques with random views of their own roughly. */
const tasks = { mlp: 1e-3, convnet: 1e-3, simclr: 0.4, fixmatch: 0.4 };

const backends = { wasm: "WebAssembly", webgl: "WebGL", webgpu: "WebGPU", cpu: "CPU backend" };

/** Ours shall be so many times as fast; and never slower than stock. */
const targets = {
  wasm: {
    mlp: { stock: "≥ 6", PyTorch: "≥ 0.65", "PyTorch, pages kept": "≥ 0.65" },
    convnet: { "stock, CPU backend": "≥ 45", PyTorch: "≥ 0.9", "PyTorch, pages kept": "≥ 0.65" },
    simclr: { PyTorch: "≥ 1", "PyTorch, pages kept": "≥ 1" },
    fixmatch: { PyTorch: "≥ 1.1", "PyTorch, pages kept": "≥ 1" },
  },
  webgl: Object.fromEntries(Object.keys(tasks).map((task) => [task, { stock: "≥ 1.5" }])),
};
const wantedOf = (backend, task, name) => targets[backend]?.[task]?.[name] ?? (name === "stock" ? "≥ 1" : undefined);

export async function bench(note) {
  const files = await serveFiles();
  try {
    const bundles = await bundle(["ours", "stock", "layers", "jax"], "browser");
    const tables = {};
    for (const [backend, heading] of Object.entries(backends)) {
      const browser = await openBrowser(files.site, flagsFor(backend));
      try {
        const rows = (tables[`${heading}, ${browser.version}`] = []);
        for (const [task, tolerance] of Object.entries(tasks)) {
          const results = await contest(entriesFor({ task, backend, browser, bundles, site: files.site }), task, tolerance);
          note(`${heading}, ${task}: ${results.map(describe).join("; ")}`);
          rows.push(...results.map((result) => rowOf(result, results[0], backend, task)));
        }
      } finally {
        await browser.close();
      }
    }
    return tables;
  } finally {
    files.close();
  }
}

function entriesFor({ task, backend, browser, bundles, site }) {
  const entry = (name, contestant, on = backend) => ({
    name,
    open: () => browser.seat(bundles[contestant]),
    place: { backend: on, site },
  });
  return [
    entry("ours", "ours"),
    entry("stock", "stock"),
    ...(backend === "wasm" ? [entry("stock, CPU backend", "stock", "cpu")] : []),
    // A fit compares one output with one target, and jax-js has nothing that warps pictures: no views.
    ...(isClassifier(task) ? [entry("fit of tf-layers", "layers"), backend === "cpu" ? slowJax : entry("jax-js", "jax")] : []),
    ...(backend === "wasm"
      ? [false, true].map((keepsPages) => ({
          name: keepsPages ? "PyTorch, pages kept" : "PyTorch",
          open: () => seatPyTorch({ keepsPages }),
          place: placeOfPyTorch,
        }))
      : []),
  ];
}

const slowJax = {
  name: "jax-js",
  open: () => Promise.reject(new Error("left out: its readme calls this device “slow, interpreted JS, only meant for debugging”")),
};

const describe = ({ name, loss, rates, reason }) =>
  `${name} ${reason ?? `${median(rates).toFixed(digitsOf(median(rates)))} a second (loss ${loss.toFixed(4)})`}`;

function rowOf({ name, loss, rates, reason }, ours, backend, task) {
  const ratios = name !== "ours" && rates && ours.rates ? ours.rates.map((rate, round) => rate / rates[round]) : undefined;
  const wanted = wantedOf(backend, task, name);
  return {
    task,
    contestant: name,
    "steps a second": rates ? spread(rates, digitsOf(median(rates))) : "–",
    "ours is so many times as fast": reason ?? (ratios ? spread(ratios) : ""),
    ...((ratios || ours.reason) && judged(wanted, ratios ? median(ratios) : NaN)),
    measured: { loss, rates, ratios },
  };
}
