/** Two passes of different length as one: what differs between them goes with the number of examples. What is computed twice is computed once. */
import { checksumOf } from "../../models/checksum";
import { inputsName, type Attribute, type Model, type ModelNumbers, type Operation, type Size, type Value } from "../../shape/model";
import { must } from "../../shape/must";
import type { Pass } from "./record";

/** How many examples each pass has looked at. */
export const passSizes = [2, 3] as const;

type Graph = Pick<Model, "operations" | "values" | "constants" | "outputs">;

/** A pass whose constants have been read, and what its inputs and outputs are called. */
export interface ReadPass extends Omit<Pass, "constants"> {
  numbers: ReadonlyMap<string, ModelNumbers>;
  inputs: string;
  outputs: Graph["outputs"];
}

/** @throws where the passes differ in more than how many examples there are */
function perExample(one: Attribute, other: Attribute, what: string): Attribute {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length)
    return one.map((part: Attribute, i) => perExample(part, other[i] as Attribute, what));
  if (JSON.stringify(one) === JSON.stringify(other)) return one;
  const [few, many] = passSizes;
  const each = typeof one === "number" && typeof other === "number" ? (other - one) / (many - few) : NaN;
  if (one === few * each) return { perExample: each };
  throw new Error(
    `${what} follows from how many examples there are in a way that a file of a model cannot say: ${String(one)}, ${String(other)}.`,
  );
}

/** What is computed beside the inputs must be so without a look at how many there are. */
function expectSame(one: ModelNumbers | undefined, other: ModelNumbers | undefined, kernel: string): void {
  if (one === other || (one && other && checksumOf(one) === checksumOf(other))) return;
  throw new Error(`What ${kernel} reads follows from how many examples there are: no file of a model can say that.`);
}

/** Both passes as one, with the names of the first. */
function joined(one: ReadPass, other: ReadPass): { operations: Operation[]; values: Map<string, Value> } {
  const kernels = (pass: ReadPass) => pass.operations.map(({ kernel }) => kernel).join();
  if (kernels(one) !== kernels(other))
    throw new Error("What is computed depends on how many examples there are: no file of a model can say that.");
  const values = new Map<string, Value>();
  const operations = one.operations.map((operation, i) => {
    const twin = other.operations[i]!;
    const names = [...Object.values(operation.inputs), ...operation.outputs];
    const twins = [...Object.values(twin.inputs), ...twin.outputs];
    names.forEach((name, at) => {
      const [value, same] = [one.values.get(name)!, other.values.get(twins[at]!)!];
      expectSame(one.numbers.get(name), other.numbers.get(twins[at]!), operation.kernel);
      values.set(name, { ...value, shape: perExample(value.shape, same.shape, `The shape of ${operation.kernel}`) as Size[] });
    });
    const attributes = perExample(Object.values(operation.attributes), Object.values(twin.attributes), `What ${operation.kernel} is told`);
    return {
      ...operation,
      attributes: Object.fromEntries(Object.keys(operation.attributes).map((key, at) => [key, (attributes as Attribute[])[at]!])),
    };
  });
  return { operations, values };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether an operation hands on what it is given: a whole slice, or a shape that was there before. */
const isIdle = ({ kernel, inputs, outputs }: Operation, values: ReadonlyMap<string, Value>): boolean =>
  kernel === "Identity" ||
  ((kernel === "Reshape" || kernel === "Slice") && isSame(values.get(inputs.x!)!.shape, values.get(outputs[0]!)!.shape));

/** @throws where the passes differ in more than how many examples there are */
export function compacted(one: ReadPass, other: ReadPass): Graph {
  const { operations, values } = joined(one, other);
  const { numbers, inputs, outputs } = one;
  const sameAs = new Map<string, string>();
  const now = (name: string) => sameAs.get(name) ?? name;
  const known = new Map<string, readonly string[]>();
  for (const [name, content] of numbers) {
    const { shape, dtype } = values.get(name)!;
    const key = JSON.stringify([dtype, shape, checksumOf(content)]);
    sameAs.set(name, known.get(key)?.[0] ?? name);
    if (!known.has(key)) known.set(key, [name]);
  }
  const kept: Operation[] = [];
  for (const operation of operations) {
    const given = Object.fromEntries(Object.entries(operation.inputs).map(([key, name]) => [key, now(name)]));
    const key = JSON.stringify([operation.kernel, given, operation.attributes]);
    const twins = isIdle(operation, values) ? [given.x!] : known.get(key);
    if (twins) operation.outputs.forEach((name, i) => sameAs.set(name, twins[i]!));
    else {
      known.set(key, operation.outputs);
      kept.push({ ...operation, inputs: given });
    }
  }
  const wanted = { probabilities: now(outputs.probabilities), features: now(outputs.features) };
  return renamed(needed(kept, Object.values(wanted)), values, inputs, numbers, wanted);
}

/** Those on the way to what is wanted. */
function needed(operations: readonly Operation[], wanted: readonly string[]): Operation[] {
  const asked = new Set(wanted);
  return operations
    .toReversed()
    .filter(({ inputs, outputs }) => {
      const isAsked = outputs.some((name) => asked.has(name));
      if (isAsked) for (const name of Object.values(inputs)) asked.add(name);
      return isAsked;
    })
    .toReversed();
}

/** With names that say what each value is: “3.AffineLayer.weight” of the fourth operation, and “3.AffineLayer” of what it makes. */
function renamed(
  operations: readonly Operation[],
  values: ReadonlyMap<string, Value>,
  inputs: string,
  numbers: ReadonlyMap<string, ModelNumbers>,
  outputs: Graph["outputs"],
): Graph {
  const names = new Map([[inputs, inputsName]]);
  operations.forEach((operation, i) => {
    const own = `${i}.${operation.kernel}`;
    for (const [key, name] of Object.entries(operation.inputs)) if (!names.has(name)) names.set(name, `${own}.${key}`);
    operation.outputs.forEach((name, at) => names.set(name, at ? `${own}:${at}` : own));
  });
  const nameOf = (old: string) => must(names.get(old), "value of this name");
  return {
    operations: operations.map((operation) => ({
      ...operation,
      inputs: Object.fromEntries(Object.entries(operation.inputs).map(([key, name]) => [key, nameOf(name)])),
      outputs: operation.outputs.map(nameOf),
    })),
    values: Object.fromEntries([...names].map(([old, name]) => [name, values.get(old)!])),
    constants: new Map([...numbers].flatMap(([old, content]) => (names.has(old) ? [[nameOf(old), content] as const] : []))),
    outputs: { probabilities: nameOf(outputs.probabilities), features: nameOf(outputs.features) },
  };
}
