/** A model as an ONNX file, version 18 of its operators: https://onnx.ai/onnx/repo-docs/IR.html */
import { inputsName, type Model, type Value } from "../shape/model";
import { modelSentences } from "../sentences/model";
import { writeOperation, type Attributes, type Writer } from "./onnx-operations";
import { bytes, float, message, whole, type Message } from "./protobuf";

const irVersion = 8;
const operators = 18;
const dtypes = { float32: 1, int32: 6, int64: 7, bool: 9 } as const;
/** What the count of examples is called. */
const countName = "N";

/** Fields of `ValueInfoProto`. */
function valueInfo(name: string, { shape, dtype }: Value, doc: string): Message {
  const sizes = shape.map((size) => bytes(1, typeof size === "number" ? whole(1, size) : bytes(2, countName)));
  const type = message(whole(1, dtypes[dtype]), bytes(2, message(...sizes)));
  return message(bytes(1, name), bytes(2, bytes(1, type)), bytes(3, doc));
}

/** Fields of `TensorProto`; numbers of 64 bits are little-endian, as all others are. */
function tensorProto(
  name: string,
  dtype: keyof typeof dtypes,
  shape: readonly number[],
  { buffer, byteOffset, byteLength }: ArrayBufferView,
): Message {
  const raw = new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
  return message(...shape.map((size) => whole(1, size)), whole(2, dtypes[dtype]), bytes(8, name), bytes(9, raw));
}

/** Fields of `AttributeProto`: a whole number, several of them, or a float. */
const attributeProto = (name: string, value: number | readonly number[] | { float: number }): Message =>
  typeof value === "number"
    ? message(bytes(1, name), whole(3, value), whole(20, 2))
    : "float" in value
      ? message(bytes(1, name), float(2, value.float), whole(20, 1))
      : message(bytes(1, name), ...value.map((one) => whole(8, one)), whole(20, 7));

const nodeProto = (type: string, inputs: readonly string[], outputs: readonly string[], attributes: Attributes): Message =>
  message(
    ...inputs.map((name) => bytes(1, name)),
    ...outputs.map((name) => bytes(2, name)),
    bytes(3, outputs[0]!),
    bytes(4, type),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attributeProto(name, value))),
  );

/** @throws where there is no operator for a kernel */
export function onnxOf(model: Model): Uint8Array<ArrayBuffer> {
  const { about, operations, values, constants, outputs } = model;
  const nodes: Message[] = [];
  const tensors: Message[] = [];
  const used = new Set<string>();
  let made = 0;
  const store = (name: string, dtype: keyof typeof dtypes, shape: readonly number[], numbers: ArrayBufferView) => {
    tensors.push(tensorProto(name, dtype, shape, numbers));
    return name;
  };
  const writer: Writer = {
    values,
    numbers: (name) => constants.get(name),
    node(type, inputs, attributes = {}, outputs = [`${type}.${made++}`]) {
      for (const name of inputs) used.add(name);
      nodes.push(nodeProto(type, inputs, outputs, attributes));
      return outputs[0]!;
    },
    wholes: (numbers) => store(`wholes.${made++}`, "int64", [numbers.length], BigInt64Array.from(numbers, BigInt)),
    number: (value) => store(`number.${made++}`, "float32", [], Float32Array.of(value)),
    constant: (numbers, shape) => store(`constant.${made++}`, "float32", shape, numbers),
  };
  for (const operation of operations) writeOperation(operation, writer);
  const out = { probabilities: modelSentences.probabilities(about), features: modelSentences.features };
  for (const name of ["probabilities", "features"] as const) writer.node("Identity", [outputs[name]], {}, [name]);
  for (const [name, numbers] of constants) if (used.has(name)) store(name, values[name]!.dtype, values[name]!.shape as number[], numbers);
  const graph = message(
    ...nodes.map((node) => bytes(1, node)),
    bytes(2, about.technique),
    ...tensors.map((tensor) => bytes(5, tensor)),
    bytes(10, modelSentences.about(about)),
    bytes(11, valueInfo(inputsName, values[inputsName]!, modelSentences.inputs(about))),
    ...(["probabilities", "features"] as const).map((name) => bytes(12, valueInfo(name, values[outputs[name]]!, out[name]))),
  );
  return message(
    whole(1, irVersion),
    bytes(2, "labelscape"),
    bytes(3, about.version),
    bytes(6, modelSentences.about(about)),
    bytes(7, graph),
    bytes(8, whole(2, operators)),
    bytes(14, message(bytes(1, "about"), bytes(2, JSON.stringify(about)))),
  );
}
