// Parts of tensors: Slice, StridedSlice, SplitV, Unpack. The stock WebAssembly ones copy the whole tensor first, however small the part.
import { backend_util, slice_util, util } from "@tensorflow/tfjs-core";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";
import { arrayKernel, type Arrays } from "../arrays/array-kernel";
import { copyStrided, stepsOf } from "../arrays/strided";

function part(arrays: Arrays, x: TensorInfo, begin: readonly number[], size: readonly number[], strides?: readonly number[]): TensorInfo {
  const out = arrays.make([...size], x.dtype);
  const steps = stepsOf(x.shape);
  const start = begin.reduce((sum, first, axis) => sum + first * steps[axis]!, 0);
  copyStrided(
    arrays.values(x),
    arrays.values(out),
    size.map((count, axis) => ({ count, step: steps[axis]! * (strides?.[axis] ?? 1) })),
    start,
  );
  return out;
}

const slice = arrayKernel<{ x: TensorInfo }, { begin: number[]; size: number[] }>("Slice", ({ inputs: { x }, attrs, arrays }) => {
  const [begin, size] = slice_util.parseSliceParams(x, attrs.begin, attrs.size);
  slice_util.assertParamsValid(x, begin!, size!);
  return part(arrays, x, begin!, size!);
});

interface StridedSlice {
  begin: number[];
  end: number[];
  strides: number[];
  beginMask: number;
  endMask: number;
  ellipsisMask: number;
  newAxisMask: number;
  shrinkAxisMask: number;
}
const stridedSlice = arrayKernel<{ x: TensorInfo }, StridedSlice>("StridedSlice", ({ inputs: { x }, attrs, arrays }) => {
  const { beginMask, endMask, ellipsisMask, newAxisMask, shrinkAxisMask } = attrs;
  const found = slice_util.sliceInfo(
    x.shape,
    attrs.begin,
    attrs.end,
    attrs.strides,
    beginMask,
    endMask,
    ellipsisMask,
    newAxisMask,
    shrinkAxisMask,
  );
  const size = slice_util.computeOutShape(found.begin, found.end, found.strides);
  return { ...part(arrays, x, found.begin, size, found.strides), shape: found.finalShape };
});

const split = arrayKernel<{ x: TensorInfo }, { numOrSizeSplits: number | number[]; axis: number }>(
  "SplitV",
  ({ inputs: { x }, attrs, arrays }) => {
    const axis = util.parseAxisParam(attrs.axis, x.shape)[0]!;
    const begin = x.shape.map(() => 0);
    return backend_util
      .prepareSplitSize(x as Parameters<typeof backend_util.prepareSplitSize>[0], attrs.numOrSizeSplits, axis)
      .map((side) => {
        const out = part(arrays, x, begin, x.shape.with(axis, side));
        begin[axis]! += side;
        return out;
      });
  },
);

const unpack = arrayKernel<{ value: TensorInfo }, { axis: number }>("Unpack", ({ inputs: { value }, attrs, arrays }) => {
  const axis = util.parseAxisParam(attrs.axis, value.shape)[0]!;
  const begin = value.shape.map(() => 0);
  const shape = value.shape.toSpliced(axis, 1);
  return Array.from({ length: value.shape[axis]! }, (_, i) => {
    const out = part(arrays, value, begin.with(axis, i), value.shape.with(axis, 1));
    return { ...out, shape };
  });
});

export const slices: KernelConfig[] = [slice("wasm"), stridedSlice("wasm"), split("wasm"), unpack("wasm")];
