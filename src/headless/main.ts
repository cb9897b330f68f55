/** The same experiment as on the page, from a terminal: a link in, one line of JSON a report out. */
import path from "node:path";
import { judgedExamples } from "../sentences/judged";
import { fromLink } from "../link/link";
import { linkSentences } from "../sentences/links";
import { runSpec, type Settings } from "../link/settings";
import { ownId } from "../shape/brought";
import { must } from "../shape/must";
import { numbersVersion } from "../shape/record";
import { lossHint } from "../training/hints";
import { engine, loadData, makeTrainer } from "../training/run";
import { exportRun } from "./export";
import { tryFolder } from "./files";
import type { Place, ReportingPlace } from "./place";
import { reportLine, resultLine, type Run, type Slot } from "./lines";
import { modelHelp, useModel, type Asked } from "./model";
import { bringOwn, mismatchOf, ownHelp, ownOptions } from "./own";
import { nodeTools } from "./tools";
import { provideWebGPU } from "./webgpu";
import { BadRequest, exitCodeOf, readWords } from "./words";

const help = `Trains an experiment without a page, on the same code, and prints one line of JSON for each report and one for the result.

  npm run -s headless -- "v=2&data=digits&labels=4&seed=1&a=fixmatch" [--export DIR] [--data FILE]

The link is what stands behind # in the address of the page. With a and b both named, both are trained, one after the other.
With judged=validation the test examples are put aside, and accuracies are of a part of the pool: choose settings by it.
A link without v is of version 1 of the numbers: it runs with the settings that it had, and gives today's numbers.
  --export DIR   also writes inputs, labels, split, visible, predictions, confidence and features as NumPy arrays, one row an
                 example in the same order in all: split is 0 in the pool and 1 where it was judged, visible is -1 where a label was hidden;
                 the same but inputs as predictions.csv; alike, where it is known which show the same; and what was learned as model.safetensors and model.onnx.
                 --data DIR learns from the arrays again, to the same numbers
${ownHelp}
${modelHelp}
  --help         says this
Training runs on WebAssembly; backend=webgpu needs the npm package webgpu and a graphics processor.
Exit code: 0 when all went well, 1 when training failed, 2 when the link could not be read.`;

const reports = 25;

/** @returns the exit code */
export function main(words: readonly string[], place: ReportingPlace): Promise<number> {
  return exitCodeOf(async () => {
    const request = await parseWords(words, place);
    if (request === "help") place.write(help);
    else if ("file" in request) await useModel(request, place);
    else await train(request, place);
    return true;
  }, place.note);
}

interface Request {
  settings: Settings;
  /** Of the numbers, by the link. */
  version: number;
  /** What was read in the link as it was meant. */
  mended: readonly string[];
  slots: readonly Slot[];
  folder: string | undefined;
}

async function parseWords(words: readonly string[], place: Place): Promise<Request | Asked | "help"> {
  const read = readWords(words, { "--export": "the name of a folder", "--model": "the name of a file", ...ownOptions });
  if (read === "help") return read;
  const { rest, options } = read;
  const file = options.get("--model");
  if (file !== undefined && rest.length < 2) return { file, link: rest[0], options, folder: options.get("--export") };
  if (rest.length !== 1)
    throw new BadRequest(
      `${rest.length === 0 ? "No link" : "More than one link"} was given. One is wanted, in quotes, such as "v=2&data=digits&labels=4&a=fixmatch"; --help says more.`,
    );
  const brought = await bringOwn(options, place.note);
  const parsed = fromLink(rest[0]!, brought && ownId);
  const { settings, problems, mended, given, version } = parsed;
  const mismatch = mismatchOf(parsed, brought);
  if (mismatch) throw new BadRequest(`Nothing was trained, as the link ${mismatch}.`);
  const faults = problems.map((problem) => linkSentences.faultOnly(problem).replace(/\s+/g, " "));
  if (faults.length) throw new BadRequest(`Nothing was trained, as the link could not be read: ${faults.join("; ")}.`);
  return {
    settings,
    version,
    mended,
    folder: options.get("--export"),
    slots: given.has("b") ? (given.has("a") ? ["a", "b"] : ["b"]) : ["a"],
  };
}

async function train({ settings, version, mended, slots, folder }: Request, place: ReportingPlace) {
  if (mended.length) place.note(`The link was read as it was meant: ${mended.join("; ")}.`);
  if (version < numbersVersion)
    place.note(`A link of version ${version} of the numbers: its settings are those of then, its numbers are not.`);
  if (folder !== undefined) tryFolder(folder);
  if (settings.backend === "webgpu") await provideWebGPU();
  const isWanted = () => folder !== undefined || place.isHeard();
  for (const slot of slots) {
    const run = await open(settings, slot, place);
    try {
      await trainOne(run, settings, slot, place, isWanted);
      if (folder !== undefined) await exportRun(run, settings.backend, place.version, slots.length > 1 ? path.join(folder, slot) : folder);
    } finally {
      run.trainer.dispose();
    }
  }
}

async function open(settings: Settings, slot: Slot, { root, note }: Place): Promise<Run> {
  const spec = runSpec(settings, slot);
  const tools = nodeTools(root);
  const data = await loadData(spec, tools);
  const backend = await engine(settings.backend, tools);
  const { name, device, skipped } = backend;
  if (settings.backend !== "auto" && name !== settings.backend) {
    throw new Error(
      `backend=${settings.backend} cannot be had here: ${skipped.find((one) => one.name === settings.backend)?.reason ?? "nothing says why."}`,
    );
  }
  note(
    `${spec.technique} on ${spec.data}: ${data.split.pool.length} examples in the pool, ${data.split.test.length} ${judgedExamples[spec.judged]}, ${name} (${device})`,
  );
  return { spec, data, backend, trainer: makeTrainer(spec, data) };
}

async function trainOne(run: Run, settings: Settings, slot: Slot, { write, version }: Place, isWanted: () => boolean) {
  const { trainer, spec } = run;
  const stride = Math.ceil(spec.steps / reports);
  let steps = 0; // how it is before the first step comes first
  while (isWanted()) {
    // Apart from the evaluation, so that its time is none of theirs.
    const taken = steps ? must(await trainer.advance(steps, "step"), "report") : undefined;
    const isTold = taken?.evaluated === true || trainer.stopped === "diverged";
    const report = taken && isTold ? taken : must(await trainer.advance(0, "evaluation"), "report");
    write(reportLine(spec.technique, report));
    if (trainer.stopped === "diverged")
      throw new Error(`Step ${report.step}: ${lossHint({ ...spec, values: trainer.values }, trainer.phase)}`);
    if (trainer.stopped) return write(resultLine(run, settings, slot, report, version));
    steps = stride;
  }
}
