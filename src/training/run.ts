/** One contestant's run from its specification: its data, its backend, its trainer. Page and terminal use the same. */
import { dataSetById, loadDataSets } from "../data-sets/catalogue";
import { madeWith, type DataFile, type DataSet } from "../shape/data-set";
import { must } from "../shape/must";
import type { Checkpoint } from "../shape/checkpoint";
import type { BackendName, RunSpec, Skipped } from "../shape/protocol";
import { seeded } from "../shape/random";
import { loadTechniques, techniqueById } from "../techniques/catalogue";
import { startBackend } from "./backends/choose";
import { loadKind } from "./kinds";
import { DataError, unpackFile } from "../shape/packed";
import { arrange, type RunData } from "./run-data";
import { Trainer } from "./trainer";

export interface RunTools {
  /** A packed file as it is stored, gzipped. */
  loadFile(file: DataFile): Promise<Uint8Array>;
  /** The folder of the WebAssembly binary, or that file: an address, or in Node a path. */
  wasmPath: string | URL;
}

export type StartedBackend = Awaited<ReturnType<typeof startBackend>>;

/** The data, and with them its technique and what trains on their kind. @throws DataError where a file is missing, cut short or altered */
export async function loadData(spec: RunSpec, tools: Pick<RunTools, "loadFile">): Promise<RunData> {
  await Promise.all([loadDataSets([spec.data]), loadTechniques([spec.technique])]).catch((error: Error) => {
    throw new DataError(`“${spec.technique}” or “${spec.data}” did not arrive: ${error.message}.`);
  });
  const data = madeWith(must(dataSetById(spec.data), `data set “${spec.data}”`), spec.dataValues);
  const loading = data.files.map(async (file) => unpackFile(file, await tools.loadFile(file)));
  const [files] = await Promise.all([Promise.all(loading), loadKind(data.kind)]);
  return arrange(data, makeExamples(data, spec, files), spec);
}

const makeExamples = (data: DataSet, spec: RunSpec, files: readonly Uint8Array[]) =>
  data.make(spec.dataValues as never, seeded(spec.seed, "examples"), files);

let started: { wanted: string; backend: Promise<StartedBackend> } | undefined;

/** The backend, started once for each wish. @throws if none works */
export function engine(
  backend: BackendName | "auto",
  tools: Pick<RunTools, "wasmPath">,
  without: readonly Skipped[] = [],
): Promise<StartedBackend> {
  const wanted = [backend, ...without.map(({ name }) => name)].join();
  if (started?.wanted !== wanted) {
    started = { wanted, backend: startBackend(backend, { wasmPath: tools.wasmPath, without }) };
    // A start that failed may be tried again.
    started.backend.catch(() => (started = undefined));
  }
  return started.backend;
}

/** Needs a started backend. @param from where the same run had come to */
export const makeTrainer = (spec: RunSpec, data: RunData, from?: Checkpoint): Trainer =>
  new Trainer(spec, must(techniqueById(spec.technique), `technique “${spec.technique}”`), data, from);
