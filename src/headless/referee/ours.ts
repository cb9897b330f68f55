/** Our side of the table: one training of the page's trainer, and of each of its runs the arrays that somebody else needs to do it again. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { printLabels } from "../../link/link";
import { must } from "../../shape/must";
import { labelsOf } from "../../shape/record";
import { read, readNumber, type Report } from "../../shape/report";
import { describeAll } from "../../training/describe";
import { lossHint } from "../../training/hints";
import { inversePenaltyFor } from "../../training/readout";
import { engine, loadData, makeTrainer } from "../../training/run";
import type { RunData } from "../../training/run-data";
import type { Trainer } from "../../training/trainer";
import { exportArrays } from "../export";
import { npy } from "../npy";
import { nodeTools } from "../tools";
import type { Ours, RunQuestion } from "./form";
import type { Cell } from "./plan";

/** A run, and what may be asked about it. */
export interface Trained {
  ours: Ours;
  question: RunQuestion;
}

/** @param root the folder of this project @param folder gets a folder of arrays for each run @throws where training diverged */
export async function trainCell({ part, job }: Cell, root: string, folder: string): Promise<Trained[]> {
  const { spec } = job;
  const tools = nodeTools(root);
  const data = await loadData(spec, tools);
  await engine(job.backend, tools);
  const trainer = makeTrainer(spec, data);
  try {
    const trained: Trained[] = [];
    let report: Report | undefined;
    for (const run of job.runs) {
      const labelled = data.count(labelsOf(run));
      if (labelled !== trainer.labelCount) report = await trainer.relabel(labelled);
      if (!trainer.stopped) report = await trainToTheEnd(trainer, spec.steps);
      if (trainer.stopped === "diverged")
        throw new Error(`step ${trainer.step}: ${lossHint({ ...spec, values: trainer.values }, trainer.phase)}`);
      const into = path.join(folder, printLabels(labelsOf(run)));
      await exportRun(trainer, data, into);
      trained.push({
        ours: { link: run.link, labels: run.labels, labelled, steps: trainer.step, ...told(must(report, "report")) },
        question: {
          part,
          technique: spec.technique,
          kind: data.data.kind,
          folder: into,
          values: spec.values,
          steps: trainer.step,
          inversePenalty: inversePenaltyFor(labelled, data.data.classes.length),
        },
      });
    }
    return trained;
  } finally {
    trainer.dispose();
  }
}

async function trainToTheEnd(trainer: Trainer, steps: number): Promise<Report> {
  for (;;) {
    const report = await trainer.advance(steps, "evaluation");
    if (trainer.stopped) return must(report, "report");
  }
}

/** As `--export` writes it, and the order in which the pool is labelled. */
async function exportRun(trainer: Trainer, data: RunData, folder: string) {
  exportArrays(await describeAll(trainer, data), data, folder);
  await writeFile(path.join(folder, "order.npy"), npy(data.order, [data.order.length]));
}

function told(report: Report): Pick<Ours, "accuracy" | "knn" | "confusion"> {
  const knn = readNumber(report, "accuracy.knn");
  const entries = must(read(report, "confusion"), "confusion");
  const [rows = 0, columns = 0] = report.layout.confusion!.shape;
  return {
    accuracy: must(readNumber(report, "accuracy"), "accuracy"),
    ...(knn !== undefined && { knn }),
    confusion: Array.from({ length: rows }, (_, i) => [...entries.subarray(i * columns, (i + 1) * columns)]),
  };
}
