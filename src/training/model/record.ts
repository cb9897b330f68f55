/** A pass through whatever a technique computes, written down kernel by kernel. */
import * as tf from "@tensorflow/tfjs-core";
import type { NamedAttrMap, NamedTensorMap, Tensor } from "@tensorflow/tfjs-core";
import type { Attribute, Operation, Value } from "../../shape/model";

/** One pass: every kernel that hears of the inputs, in the order in which they were run. Values are named by the numbers of tensors. */
export interface Pass {
  operations: readonly Operation[];
  values: ReadonlyMap<string, Value>;
  /** What the pass reads and the inputs have no part in; whoever has asked for the pass disposes it. */
  constants: ReadonlyMap<string, Tensor>;
}

const nameOf = ({ id }: Tensor): string => String(id);

/** @param pass is run at once. @throws where a kernel is told something that no file could hold */
export function record(inputs: Tensor, pass: () => void): Pass {
  const engine = tf.engine();
  const operations: Operation[] = [];
  const values = new Map<string, Value>();
  const constants = new Map<string, Tensor>();
  const isMade = new Set([nameOf(inputs)]);
  const run = <T extends Tensor | Tensor[]>(...call: Parameters<typeof engine.runKernel>): T =>
    (Object.getPrototypeOf(engine) as typeof engine).runKernel.apply(engine, call) as T;
  const note = (tensor: Tensor) => values.set(nameOf(tensor), { shape: tensor.shape, dtype: tensor.dtype as Value["dtype"] });

  const write = (kernel: string, given: NamedTensorMap, told: NamedAttrMap | undefined, made: readonly Tensor[]) => {
    const read = Object.entries(given).filter(([, tensor]) => (tensor as Tensor | undefined) !== undefined);
    if (!read.some(([, tensor]) => isMade.has(nameOf(tensor)))) return;
    for (const [, tensor] of read) {
      note(tensor);
      const name = nameOf(tensor);
      if (!isMade.has(name) && !constants.has(name)) constants.set(name, tf.keep(run<Tensor>("Identity", { x: tensor })));
    }
    for (const tensor of made) {
      note(tensor);
      isMade.add(nameOf(tensor));
    }
    operations.push({
      kernel,
      inputs: Object.fromEntries(read.map(([name, tensor]) => [name, nameOf(tensor)])),
      attributes: attributesOf(kernel, told),
      outputs: made.map(nameOf),
    });
  };

  let depth = 0; // a kernel may run others
  const recording = (kernel: string, given: NamedTensorMap, told?: NamedAttrMap) => {
    depth++;
    const made = run<Tensor | Tensor[]>(kernel, given, told);
    depth--;
    if (depth === 0) write(kernel, given, told, [made].flat());
    return made;
  };
  Object.assign(engine, { runKernel: recording });
  try {
    pass();
  } catch (error) {
    tf.dispose([...constants.values()]);
    throw error;
  } finally {
    Reflect.deleteProperty(engine, "runKernel");
  }
  return { operations, values, constants };
}

const attributesOf = (kernel: string, told: NamedAttrMap = {}): Operation["attributes"] =>
  Object.fromEntries(
    Object.entries(told).flatMap(([name, value]: [string, unknown]) => (value === undefined ? [] : [[name, plain(value, kernel)]])),
  );

/** An activation is written by its name. */
function plain(value: unknown, kernel: string): Attribute {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, kernel));
  if (typeof value === "object" && value && "name" in value) return String(value.name);
  throw new Error(`The kernel ${kernel} is told ${JSON.stringify(value)}, which a file of a model cannot say.`);
}
