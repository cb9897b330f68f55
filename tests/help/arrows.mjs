// Who may import whom. The linter and a contract test both keep to this one table.

/**
 * For each room of src, a folder or a folder in one: the other rooms it may import from, and the packages. A room may always import from itself;
 * whoever may import from a folder may import from the rooms in it, but for those that are to be named. A star stands for any one folder.
 */
export const arrows = {
  shape: { folders: ["shape/ops"], packages: ["pure-rand", "@noble/hashes"], typesOf: ["@tensorflow/tfjs-core"] },
  /** The operations that techniques are handed: everybody has their types, the worker alone has them. */
  "shape/ops": { toBeNamed: true, folders: [], packages: ["@tensorflow/tfjs-core"] },
  /** What kinds of data are, by one line each. */
  kinds: { folders: ["shape", "kinds/*"], packages: [] },
  /** What one is, and what its tests need. */
  "kinds/*": { folders: ["shape"], packages: [] },
  /** What the worker has of it. */
  "kinds/*/training": { toBeNamed: true, folders: ["shape", "training/blocks", "training/backends"], packages: ["@tensorflow"] },
  /** What the page has of it. */
  "kinds/*/page": { toBeNamed: true, folders: ["shape", "sentences", "charts"], packages: ["svelte", "d3"] },
  techniques: { folders: ["shape", "kinds"], packages: [], typesOf: ["@tensorflow/tfjs-core"] },
  "data-sets": { folders: ["shape"], packages: [] },
  /** What a reader brings: it is read where somebody brings something. */
  "data-sets/own": {
    toBeNamed: true,
    folders: ["shape", "data-sets"],
    packages: ["papaparse", "jsonc-parser", "@noble/hashes", "fflate", "fast-png", "jpeg-js", "gifuct-js", "wavefile", "valibot"],
  },
  /** What was learned, as files: what is in them, how they are written and read. */
  models: { folders: ["shape", "sentences"], packages: ["valibot", "@noble/hashes"] },
  training: {
    folders: [
      ...["shape", "shape/ops", "kinds", "kinds/*/training", "training/blocks", "training/backends"],
      ...["techniques", "data-sets", "data-sets/own", "models"],
    ],
    packages: ["@tensorflow"],
  },
  /** Networks, losses and random numbers: what kinds and techniques are built of. */
  "training/blocks": { folders: ["shape", "training/backends"], packages: ["@tensorflow"] },
  "training/backends": { folders: ["shape"], packages: ["@tensorflow"], typesOf: ["vite"] },
  link: { folders: ["shape", "sentences", "kinds", "techniques", "data-sets"], packages: [] },
  line: { folders: ["shape", "sentences", "link"], packages: ["virtual:pwa-register"] },
  storage: { folders: ["shape", "sentences", "link"], packages: ["idb"] },
  experiment: { folders: ["shape", "sentences", "techniques", "data-sets", "link", "line", "storage"], packages: ["svelte", "valibot"] },
  "sweep/records": {
    folders: ["lessons/claims", "shape", "sentences", "techniques", "data-sets", "link", "storage", "experiment"],
    packages: ["svelte", "valibot", "jsonc-parser", "@noble/hashes", "d3"],
  },
  "sweep/run": {
    folders: ["shape", "sentences", "techniques", "link", "line", "storage", "sweep/records"],
    packages: ["svelte", "valibot", "d3"],
  },
  "sweep/curve": { folders: ["shape", "sentences", "data-sets", "link", "experiment", "sweep/records"], packages: ["d3"] },
  /** findings.svelte.ts: the three together. */
  sweep: {
    folders: ["shape", "sentences", "data-sets", "link", "storage", "experiment", "sweep/records", "sweep/run", "sweep/curve"],
    packages: [],
  },
  /** The catalogue of what the page says: each sentence with its values is one message, and numbers are written in one way. */
  sentences: { folders: ["shape"], packages: [] },
  /** The same in other languages: each travels with its readers alone. */
  languages: { folders: ["shape", "sentences"], packages: [] },
  charts: { folders: ["shape", "kinds", "sentences"], packages: ["svelte", "d3"] },
  controls: { folders: ["shape", "sentences", "charts"], packages: ["svelte", "d3"] },
  lessons: { folders: ["shape", "sentences", "charts"], packages: ["svelte", "d3"] },
  /** What is said of the paradigms, and the runs that bear on it: for those who show it, and who record it. */
  "lessons/claims": { folders: ["shape"], packages: [] },
  headless: {
    folders: [
      "lessons/claims",
      "shape",
      "sentences",
      "techniques",
      "data-sets",
      "data-sets/own",
      "models",
      "training",
      "link",
      "line",
      "experiment",
      "sweep",
    ],
    packages: ["node:", "webgpu", "bullmq", "ioredis", "d3"],
  },
  page: {
    folders: [
      ...["shape", "kinds", "kinds/*/page", "techniques", "data-sets", "data-sets/own", "link", "line", "storage", "experiment", "sweep"],
      ...["sentences", "charts", "controls", "lessons"],
    ],
    packages: ["svelte", "d3", "uqr"],
  },
  /** main.ts, begin.ts and App.svelte. */
  "": {
    folders: [
      "languages",
      "shape",
      "techniques",
      "data-sets",
      "link",
      "line",
      "storage",
      "experiment",
      "sweep",
      "sentences",
      "charts",
      "controls",
      "lessons",
      "page",
    ],
    packages: ["svelte"],
  },
};

/** Where `new Worker` may name a file of another room: the only places where the page touches training and reading. */
export const workersAreNamedIn = { "line/connection.ts": "training", "line/reader.ts": "data-sets/own" };

export const rooms = Object.keys(arrows).filter((name) => name !== "");

/** Whether a folder's path, or its beginning, is one that the name of a room stands for. */
const isIn = (room, path) => new RegExp(`^${room.replaceAll("*", "[^/]+")}/`).test(path);

/** The room of a file of src, by its path from there; undefined where it lies in none. */
export const roomOf = (file) =>
  file.includes("/") ? rooms.filter((room) => isIn(room, file)).toSorted((a, b) => depthOf(b) - depthOf(a))[0] : "";
const depthOf = (room) => room.split("/").length;

/** Whether a room may import from another. */
export const mayImport = (room, other) =>
  room === other || arrows[room].folders.some((allowed) => other === allowed || (isIn(allowed, other) && !arrows[other].toBeNamed));

/** Whether two files belong to different kinds of data, which know nothing of each other; all of them may use `pieces`. */
export function areOfTwoKinds(file, other) {
  const [one, two] = [file, other].map((path) => /^kinds\/([^/]+)\//.exec(path)?.[1]);
  return one !== undefined && two !== undefined && one !== two && two !== "pieces";
}

/** Whether an imported package is one of these, or a module inside it. */
export const isOneOf = (name, packages) => packages.some((one) => name === one || name.startsWith(one.endsWith(":") ? one : `${one}/`));
