// Who may import whom. The linter and a contract test both keep to this one table.

/** For each folder of src: the other folders it may import from, and the packages. A folder may always import from itself. */
export const arrows = {
  shape: { folders: [], packages: ["pure-rand"], typesOf: ["@tensorflow/tfjs-core"] },
  techniques: { folders: ["shape"], packages: [], typesOf: ["@tensorflow/tfjs-core"] },
  "data-sets": { folders: ["shape"], packages: [] },
  training: { folders: ["shape", "techniques", "data-sets"], packages: ["@tensorflow", "@noble/hashes"], typesOf: ["vite"] },
  experiment: { folders: ["shape", "techniques", "data-sets"], packages: ["svelte", "idb", "valibot"] },
  sweep: {
    folders: ["shape", "techniques", "data-sets", "experiment"],
    packages: ["svelte", "idb", "valibot", "jsonc-parser", "@noble/hashes", "d3"],
  },
  charts: { folders: ["shape"], packages: ["svelte", "d3"] },
  controls: { folders: ["shape", "charts"], packages: ["svelte", "d3"] },
  lessons: { folders: ["shape", "charts"], packages: ["svelte", "d3"] },
  headless: {
    folders: ["shape", "techniques", "data-sets", "training", "experiment", "sweep"],
    packages: ["node:", "webgpu", "bullmq", "ioredis"],
  },
  page: {
    folders: ["shape", "techniques", "data-sets", "experiment", "sweep", "charts", "controls", "lessons"],
    packages: ["svelte", "d3"],
  },
  /** main.ts and App.svelte. */
  "": {
    folders: ["shape", "techniques", "data-sets", "experiment", "sweep", "charts", "controls", "lessons", "page"],
    packages: ["svelte"],
  },
};

/** Where `new Worker` may name a file of another folder: the one place where page and training touch. */
export const workerIsNamedIn = "experiment/connection.ts";

export const folders = Object.keys(arrows).filter((name) => name !== "");

/** Whether an imported package is one of these, or a module inside it. */
export const isOneOf = (name, packages) => packages.some((one) => name === one || name.startsWith(one.endsWith(":") ? one : `${one}/`));
