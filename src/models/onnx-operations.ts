/** What each kernel of the engine is in ONNX: https://onnx.ai/onnx/operators */
import type { Attribute, ModelNumbers, Operation, Size, Value } from "../shape/model";

export type Attributes = Readonly<Record<string, number | readonly number[] | { float: number }>>;

/** What an operation may add to a graph. */
export interface Writer {
  values: Readonly<Record<string, Value>>;
  /** Of a value that is constant. */
  numbers(name: string): ModelNumbers | undefined;
  /** @param outputs names of what it makes: one of its own, where they are not said @returns the first */
  node(type: string, inputs: readonly string[], attributes?: Attributes, outputs?: readonly string[]): string;
  /** A list of whole numbers. */
  wholes(numbers: readonly number[]): string;
  number(value: number): string;
  constant(numbers: Float32Array, shape: readonly number[]): string;
}

/** An operation to be written. */
interface Call {
  writer: Writer;
  inputs: Operation["inputs"];
  attributes: Operation["attributes"];
  outputs: readonly string[];
  /** Its shape is known but for the count of examples. */
  shapeOf(name: string): readonly Size[];
}

const isPerExample = (size: Size): size is Exclude<Size, number> => typeof size !== "number";
const numbersIn = (attribute: Attribute | undefined): number[] => [attribute].flat().filter((one) => typeof one === "number");

/** Operators of one or two tensors that are the same in both, under another name. */
const same: Readonly<Record<string, string>> = {
  ...{ Add: "Add", Sub: "Sub", Multiply: "Mul", RealDiv: "Div", Maximum: "Max" },
  ...{ Exp: "Exp", Neg: "Neg", Relu: "Relu", Sqrt: "Sqrt" },
  ...{ Equal: "Equal", Greater: "Greater", Select: "Where" },
};

/** Numbers of dimensions count from the end where they are negative. @returns the axes that are summed over, and whether they stay */
function reduction({ attributes, inputs, shapeOf }: Call): { axes: number[]; attributes: Attributes } {
  const axes = numbersIn(attributes.axis ?? attributes.reductionIndices);
  const all = shapeOf(inputs.x!).map((_, i) => i);
  return { axes: axes.length ? axes : all, attributes: { keepdims: Number(attributes.keepDims === true) } };
}
const reduce =
  (type: string) =>
  (call: Call): void => {
    const { axes, attributes } = reduction(call);
    call.writer.node(type, [call.inputs.x!, call.writer.wholes(axes)], attributes, call.outputs);
  };

/** What is done to the numbers of a layer at the end. */
function finish({ writer, attributes, outputs }: Call, value: (outputs?: readonly string[]) => string): void {
  if (attributes.activation === undefined) value(outputs);
  else if (attributes.activation === "relu") writer.node("Relu", [value()], {}, outputs);
  else
    throw new Error(
      `The activation ${JSON.stringify(attributes.activation)} has no operator in ONNX yet: see src/models/onnx-operations.ts.`,
    );
}

/** [height, width, in, out] → [out, in, height, width], as ONNX has filters. */
function turned(filter: ModelNumbers, [height, width, inputs, outputs]: readonly [number, number, number, number]): Float32Array {
  const made = new Float32Array(filter.length);
  for (let place = 0; place < height * width; place++)
    for (let i = 0; i < inputs; i++)
      for (let o = 0; o < outputs; o++) made[(o * inputs + i) * height * width + place] = filter[(place * inputs + i) * outputs + o]!;
  return made;
}

/** Blank rows before and after, so that there are as many places as strides; of an odd number more after. */
function padding(size: number, stride: number, filter: number): [number, number] {
  const blank = Math.max(0, (Math.ceil(size / stride) - 1) * stride + filter - size);
  return [Math.floor(blank / 2), Math.ceil(blank / 2)];
}

function convolution(call: Call): void {
  const { writer, inputs, attributes, shapeOf } = call;
  const { pad, dilations, dataFormat } = attributes;
  const strides = [...numbersIn(attributes.strides), ...numbersIn(attributes.strides)].slice(0, 2) as [number, number];
  const filter = writer.numbers(inputs.filter!);
  if (!filter || pad !== "same" || numbersIn(dilations).some((one) => one !== 1) || dataFormat !== "NHWC")
    throw new Error("A convolution that is not padded to “same”, or whose filter is computed, has no operator in ONNX yet: see src/models/onnx-operations.ts."); // prettier-ignore
  const [height, width, from, to] = shapeOf(inputs.filter!) as [number, number, number, number];
  const [, rows, columns] = shapeOf(inputs.x!) as [Size, number, number];
  const [top, bottom] = padding(rows, strides[0], height);
  const [left, right] = padding(columns, strides[1], width);
  const pictures = writer.node("Transpose", [inputs.x!], { perm: [0, 3, 1, 2] });
  const weights = writer.constant(turned(filter, [height, width, from, to]), [to, from, height, width]);
  const made = writer.node("Conv", [pictures, weights, inputs.bias!], { strides, pads: [top, left, bottom, right] });
  finish(call, (outputs) => writer.node("Transpose", [made], { perm: [0, 2, 3, 1] }, outputs));
}

/** Rows to mean 0 and variance 1, or to length 1. */
function normalRows({ writer, inputs, attributes, outputs }: Call): void {
  const last = writer.wholes([-1]);
  const epsilon = writer.number(Number(attributes.epsilon));
  const centred = attributes.centred === true;
  const rows = centred ? writer.node("Sub", [inputs.x!, writer.node("ReduceMean", [inputs.x!, last])]) : inputs.x!;
  const squares = writer.node(centred ? "ReduceMean" : "ReduceSum", [writer.node("Mul", [rows, rows]), last]);
  writer.node("Div", [rows, writer.node("Sqrt", [writer.node("Add", [squares, epsilon])])], {}, outputs);
}

/** x·Φ(x), by the error function. */
function gelu({ writer, inputs, outputs }: Call): void {
  const erf = writer.node("Erf", [writer.node("Mul", [inputs.x!, writer.number(Math.SQRT1_2)])]);
  const half = writer.node("Mul", [inputs.x!, writer.number(0.5)]);
  writer.node("Mul", [half, writer.node("Add", [erf, writer.number(1)])], {}, outputs);
}

function product({ writer, inputs, attributes, outputs, shapeOf }: Call): void {
  const sides = (["a", "b"] as const).map((side) => {
    const name = inputs[side]!;
    if (attributes[side === "a" ? "transposeA" : "transposeB"] !== true) return name;
    const axes = shapeOf(name).map((_, i) => i);
    return writer.node("Transpose", [name], { perm: [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!] });
  });
  writer.node("MatMul", sides, {}, outputs);
}

/** At most one size goes with the count of examples: it is what is left. */
function reshape({ writer, inputs, outputs, shapeOf }: Call): void {
  const shape = shapeOf(outputs[0]!);
  if (shape.filter(isPerExample).length > 1)
    throw new Error("A shape in which two sizes go with the count of examples cannot be written in ONNX.");
  writer.node("Reshape", [inputs.x!, writer.wholes(shape.map((size) => (isPerExample(size) ? -1 : size)))], {}, outputs);
}

/** All of a dimension that goes with the count of examples. */
function slice({ writer, inputs, outputs, shapeOf, attributes }: Call): void {
  const [from, to] = [shapeOf(inputs.x!), shapeOf(outputs[0]!)];
  const begin = numbersIn(attributes.begin);
  const begins = from.map((_, i) => begin[i] ?? 0);
  const ends = to.map((size, i) => (isPerExample(size) ? 2 ** 31 - 1 : begins[i]! + size));
  if (to.some((size, i) => isPerExample(size) && begins[i] !== 0)) throw new Error("A part of the examples cannot be taken in ONNX.");
  writer.node("Slice", [inputs.x!, ...[begins, ends, from.map((_, i) => i)].map((list) => writer.wholes(list))], {}, outputs);
}

const axisIn = ({ attributes }: Call): number => numbersIn(attributes.axis ?? attributes.dim)[0] ?? 0;
const dtypes: Readonly<Record<string, number>> = { float32: 1, int32: 6, bool: 9 };

/** Each kernel that is none of {@link same}. */
const written: Readonly<Record<string, (call: Call) => void>> = {
  AffineLayer: (call) =>
    finish(call, (outputs) => call.writer.node("Gemm", [call.inputs.x!, call.inputs.weight!, call.inputs.bias!], {}, outputs)),
  BatchMatMul: product,
  Cast: ({ writer, inputs, attributes, outputs }) =>
    void writer.node("Cast", [inputs.x!], { to: dtypes[String(attributes.dtype)]! }, outputs),
  Concat: (call) => void call.writer.node("Concat", Object.values(call.inputs), { axis: axisIn(call) }, call.outputs),
  ConvolutionLayer: convolution,
  ExpandDims: (call) => void call.writer.node("Unsqueeze", [call.inputs.input!, call.writer.wholes([axisIn(call)])], {}, call.outputs),
  GatherV2(call) {
    if (call.attributes.batchDims !== 0) throw new Error("Numbers that are picked within each example have no operator in ONNX yet.");
    call.writer.node("Gather", [call.inputs.x!, call.inputs.indices!], { axis: axisIn(call) }, call.outputs);
  },
  Gelu: gelu,
  Max: reduce("ReduceMax"),
  Mean: reduce("ReduceMean"),
  NormalRows: normalRows,
  NotEqual: ({ writer, inputs, outputs }) => void writer.node("Not", [writer.node("Equal", [inputs.a!, inputs.b!])], {}, outputs),
  OnesLike: ({ writer, inputs, outputs }) => void writer.node("Expand", [writer.number(1), writer.node("Shape", [inputs.x!])], {}, outputs),
  Pack(call) {
    const axis = call.writer.wholes([axisIn(call)]);
    const rows = Object.values(call.inputs).map((name) => call.writer.node("Unsqueeze", [name, axis]));
    call.writer.node("Concat", rows, { axis: axisIn(call) }, call.outputs);
  },
  Reshape: reshape,
  Slice: slice,
  Softmax: (call) => void call.writer.node("Softmax", [call.inputs.logits!], { axis: axisIn(call) }, call.outputs),
  SplitV(call) {
    const sizes = call.outputs.map((name) => call.shapeOf(name)[axisIn(call)] as number);
    call.writer.node("Split", [call.inputs.x!, call.writer.wholes(sizes)], { axis: axisIn(call) }, call.outputs);
  },
  Square: ({ writer, inputs, outputs }) => void writer.node("Mul", [inputs.x!, inputs.x!], {}, outputs),
  Sum: reduce("ReduceSum"),
  TopK({ writer, inputs, attributes, outputs }) {
    const places = `${outputs[1]} as int64`;
    writer.node("TopK", [inputs.x!, writer.wholes(numbersIn(attributes.k))], {}, [outputs[0]!, places]);
    writer.node("Cast", [places], { to: dtypes.int32! }, [outputs[1]!]);
  },
  Transpose: ({ writer, inputs, attributes, outputs }) =>
    void writer.node("Transpose", [inputs.x!], { perm: numbersIn(attributes.perm) }, outputs),
  Unpack(call) {
    const axis = axisIn(call);
    const parts = call.outputs.map((name) => `${name} kept`);
    call.writer.node("Split", [call.inputs.value!, call.writer.wholes(parts.map(() => 1))], { axis }, parts);
    const axes = call.writer.wholes([axis]);
    call.outputs.forEach((name, i) => call.writer.node("Squeeze", [parts[i]!, axes], {}, [name]));
  },
};

/** Whether a file of a model may hold it. */
export const isKernel = (name: string): boolean => Object.hasOwn(same, name) || Object.hasOwn(written, name);

/** @throws where there is no operator for it */
export function writeOperation({ kernel, inputs, attributes, outputs }: Operation, writer: Writer): void {
  const operator = Object.hasOwn(same, kernel) ? same[kernel] : undefined;
  if (operator) return void writer.node(operator, Object.values(inputs), {}, outputs);
  if (!Object.hasOwn(written, kernel))
    throw new Error(`The kernel ${kernel} has no operator in ONNX yet: add it to src/models/onnx-operations.ts.`);
  written[kernel]!({ writer, inputs, attributes, outputs, shapeOf: (name) => writer.values[name]!.shape });
}
