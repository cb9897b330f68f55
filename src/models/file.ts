/** A model as a file of tensors, with what it computes of them as texts beside them; and back again. */
import * as v from "valibot";
import { inputsName, type Attribute, type Model, type ModelAbout, type ModelFault, type Size } from "../shape/model";
import { isKernel } from "./onnx-operations";
import { BadTensors, readTensors, writeTensors, type TensorFile } from "./safetensors";

/** Of what stands in the texts: whoever changes that counts on. */
const format = "labelscape model 1";

export const fileOf = ({ about, operations, values, constants, outputs }: Model): Uint8Array<ArrayBuffer> =>
  writeTensors({
    tensors: new Map([...constants].map(([name, numbers]) => [name, { shape: values[name]!.shape as number[], numbers }])),
    texts: { format, about: JSON.stringify(about), graph: JSON.stringify({ operations, values, outputs }) },
  });

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const texts = v.array(v.string());
const size = v.union([whole, v.strictObject({ perExample: whole })]);
const attribute: v.GenericSchema<Attribute> = v.lazy(() =>
  v.union([v.number(), v.string(), v.boolean(), v.strictObject({ perExample: v.number() }), v.array(attribute)]),
);
const graph = v.object({
  operations: v.array(
    v.object({
      kernel: v.string(),
      inputs: v.record(v.string(), v.string()),
      attributes: v.record(v.string(), attribute),
      outputs: v.pipe(texts, v.minLength(1)),
    }),
  ),
  values: v.record(v.string(), v.object({ shape: v.array(size), dtype: v.picklist(["float32", "int32", "bool"]) })),
  outputs: v.object({ probabilities: v.string(), features: v.string() }),
});
const column = v.object({ name: v.string(), unit: v.exactOptional(v.string()), categories: v.exactOptional(texts) });
const about = v.object({
  technique: v.string(),
  encoder: v.string(),
  step: whole,
  labelled: whole,
  link: v.string(),
  version: v.string(),
  kind: v.string(),
  shape: v.array(whole),
  classes: v.pipe(texts, v.minLength(2)),
  columns: v.exactOptional(v.array(column)),
  medians: v.exactOptional(v.array(v.number())),
  vocabulary: v.exactOptional(texts),
  judgedOn: v.string(),
});

/** The model in a file, or why there is none. */
export function readModel(bytes: Uint8Array): Model | ModelFault {
  try {
    return modelIn(readTensors(bytes));
  } catch (error) {
    if (error instanceof BadTensors) return error.fault;
    throw error;
  }
}

function modelIn({ tensors, texts }: TensorFile): Model | ModelFault {
  if (texts.format === undefined || texts.about === undefined || texts.graph === undefined) return { fault: "no model" };
  if (texts.format !== format) return { fault: "other program", format: texts.format };
  const said = v.safeParse(v.pipe(v.string(), v.parseJson(), about), texts.about);
  const computed = v.safeParse(v.pipe(v.string(), v.parseJson(), graph), texts.graph);
  if (!said.success) return { fault: "damaged", where: "about" };
  if (!computed.success) return { fault: "damaged", where: "graph" };
  const strange = computed.output.operations.find(({ kernel }) => !isKernel(kernel));
  if (strange) return { fault: "other program", format: strange.kernel };
  const constants = new Map([...tensors].map(([name, { numbers }]) => [name, numbers]));
  const model = { about: said.output as ModelAbout, ...computed.output, constants };
  const wrong = wrongIn(model, tensors);
  return wrong === undefined ? model : { fault: "damaged", where: wrong };
}

const print = (shape: readonly Size[]) => JSON.stringify(shape);

/** The first value that is not there when it is read, or is another than is said of it; undefined where all is well. */
function wrongIn({ about, operations, values, outputs }: Model, tensors: TensorFile["tensors"]): string | undefined {
  const shapeOf = (name: string) => (Object.hasOwn(values, name) ? values[name]!.shape : undefined);
  const known = new Set([inputsName, ...tensors.keys()]);
  if (print(shapeOf(inputsName) ?? []) !== print([{ perExample: 1 }, ...about.shape])) return inputsName;
  for (const [name, { shape }] of tensors) if (print(shapeOf(name) ?? [{ perExample: 0 }]) !== print(shape)) return name;
  for (const operation of operations) {
    const missing = Object.values(operation.inputs).find((name) => !known.has(name));
    if (missing !== undefined) return missing;
    for (const name of operation.outputs) known.add(name);
  }
  if (!known.has(outputs.features)) return outputs.features;
  const isRight =
    known.has(outputs.probabilities) && print(shapeOf(outputs.probabilities) ?? []) === print([{ perExample: 1 }, about.classes.length]);
  return isRight ? undefined : outputs.probabilities;
}
