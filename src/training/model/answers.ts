/** What a run is asked about what it has learned: it comes when somebody asks. */
import { fileOf, readModel } from "../../models/file";
import { checksumOf } from "../../models/checksum";
import { onnxOf } from "../../models/onnx";
import { isFault, type ModelFault } from "../../shape/model";
import type { RunSpec } from "../../shape/protocol";
import type { AnswerTo, Judged, Question } from "../../shape/question";
import { asLoss, DeviceLost } from "../backends/device";
import { describeAll } from "../describe";
import type { RunData } from "../run-data";
import type { Trainer } from "../trainer";
import { misfit } from "./fits";
import { replayed } from "./replay";
import { takeModel } from "./take";

/** @throws DeviceLost */
export async function answerTo<Q extends Question>(question: Q, trainer: Trainer, spec: RunSpec, data: RunData): Promise<AnswerTo<Q>> {
  try {
    return (await answer(question, trainer, spec, data)) as AnswerTo<Q>;
  } catch (error) {
    const found = await asLoss(error);
    if (found instanceof DeviceLost) throw found;
    return { fault: "failed", why: found instanceof Error ? found.message : String(found) };
  }
}

async function answer(question: Question, trainer: Trainer, spec: RunSpec, data: RunData): Promise<AnswerTo<Question>> {
  switch (question.about) {
    case "examples":
      return describeAll(trainer, data);
    case "model": {
      const { form, link, version } = question;
      const model = await takeModel(trainer, spec, data, { link, version });
      return { bytes: form === "onnx" ? onnxOf(model) : fileOf(model) };
    }
    case "file":
      return judged(question.bytes, trainer.labelCount, data);
  }
}

/** What a model makes of all examples. @param labelCount how many of them count as labelled */
export async function judged(file: Uint8Array, labelCount: number, data: RunData): Promise<Judged | ModelFault> {
  const model = readModel(file);
  if (isFault(model)) return model;
  const { about } = model;
  const fault = misfit(about, { ...data.data, ...(data.examples.vocabulary && { vocabulary: data.examples.vocabulary }) });
  if (fault) return fault;
  const { predict, dispose } = replayed(model);
  try {
    const examples = await describeAll({ predict, labelCount }, data);
    return { about, examples, isKeptForIt: about.judgedOn === checksumOf(data.test.inputs) };
  } finally {
    dispose();
  }
}
