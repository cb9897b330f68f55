// The WebAssembly backend: tensors on the heap of TensorFlow.js's XNNPACK binary. It stands in for the stock class, which drags the
// threaded build into the bundle, forgets to look when memory runs out, and cannot say that a tensor was written to in place.
import { DataStorage, engine, KernelBackend, util } from "@tensorflow/tfjs-core";
import type { backend_util, DataType, TensorInfo } from "@tensorflow/tfjs-core";

type NumericArray = Float32Array | Int32Array | Uint8Array;

/** What is used of the Emscripten module. A *pointer* is a byte offset in the heap. */
export interface WasmModule {
  HEAPU8: Uint8Array<ArrayBuffer>;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  cwrap(name: string, returns: "number" | null, takes: string[]): (...values: number[]) => number;
}

interface Stored {
  /** How the binary knows it. The binary keeps what it packed from a tensor's values under this number. */
  id: number;
  memoryOffset: number;
  shape: number[];
  dtype: DataType;
  refCount: number;
}

export class WasmBackend extends KernelBackend {
  readonly dataIdMap: DataStorage<Stored>;
  readonly #register;
  readonly #forget;
  #nextId = 1; // 0 means "none" to the binary

  constructor(
    readonly wasm: WasmModule,
    readonly heap: WebAssembly.Memory,
  ) {
    super();
    this.#register = wasm.cwrap("register_tensor", null, ["number", "number", "number"]);
    this.#forget = wasm.cwrap("dispose_data", null, ["number"]);
    wasm.cwrap("init_with_threads_count", null, ["number"])(1);
    this.dataIdMap = new DataStorage<Stored>(this, engine());
  }

  override write(values: backend_util.BackendValues | null, shape: number[], dtype: DataType): object {
    const dataId = {};
    this.move(dataId, values, shape, dtype, 1);
    return dataId;
  }

  override move(dataId: object, values: backend_util.BackendValues | null, shape: number[], dtype: DataType, refCount: number): void {
    const size = util.sizeFromShape(shape);
    const bytes = size * util.bytesPerElement(dtype);
    const memoryOffset = this.allocate(bytes);
    this.dataIdMap.set(dataId, { id: this.#nextId, memoryOffset, shape, dtype, refCount });
    this.#register(this.#nextId++, size, memoryOffset);
    if (!values) return;
    const { buffer, byteOffset } = values as NumericArray; // text is refused above: it has no bytes per element
    this.wasm.HEAPU8.set(new Uint8Array(buffer, byteOffset, bytes), memoryOffset);
  }

  /** A pointer to `bytes` unset bytes. May move the heap: views made before it are void. */
  allocate(bytes: number): number {
    const pointer = this.wasm._malloc(bytes) >>> 0; // signed above 2 GB without the shift
    if (pointer === 0 && bytes > 0) throw new Error(`WebAssembly is out of memory: it could not get another ${bytes} bytes.`);
    return pointer;
  }

  override async read(dataId: object): Promise<backend_util.BackendValues> {
    return this.readSync(dataId);
  }

  override readSync(dataId: object, start = 0, end?: number): backend_util.BackendValues {
    const { shape, dtype } = this.#stored(dataId);
    return this.typedArrayFromHeap({ dataId, shape, dtype }).slice(start, end);
  }

  /** Where the values lie on the heap, in bytes. */
  pointerTo({ dataId }: TensorInfo): number {
    return this.#stored(dataId).memoryOffset;
  }

  /** The values themselves, not a copy. Void as soon as anything is allocated. */
  typedArrayFromHeap({ dataId, shape, dtype }: TensorInfo): NumericArray {
    const { memoryOffset } = this.#stored(dataId);
    const size = util.sizeFromShape(shape);
    const { buffer } = this.wasm.HEAPU8;
    if (dtype === "float32") return new Float32Array(buffer, memoryOffset, size);
    if (dtype === "int32") return new Int32Array(buffer, memoryOffset, size);
    if (dtype === "bool") return new Uint8Array(buffer, memoryOffset, size);
    throw new Error(`The WebAssembly backend holds no tensors of type "${dtype}".`);
  }

  /** A new tensor with unset values, or with `values`. The kernels call it with the pointer left out. */
  makeOutput(shape: number[], dtype: DataType, _pointer?: undefined, values?: backend_util.BackendValues): TensorInfo {
    return { dataId: this.write(values ?? null, shape, dtype), shape, dtype };
  }

  /** To be called after values were changed in place: what the binary packed from the old ones (weights of products and convolutions) is thrown away. */
  renew(dataId: object): void {
    const stored = this.#stored(dataId);
    this.#forget(stored.id);
    stored.id = this.#nextId++;
    this.#register(stored.id, util.sizeFromShape(stored.shape), stored.memoryOffset);
  }

  override disposeData(dataId: object, force = false): boolean {
    const stored = this.dataIdMap.has(dataId) && this.#stored(dataId);
    if (!stored) return true;
    stored.refCount--;
    if (!force && stored.refCount > 0) return false;
    this.wasm._free(stored.memoryOffset);
    this.#forget(stored.id);
    this.dataIdMap.delete(dataId);
    return true;
  }

  override refCount(dataId: object): number {
    return this.dataIdMap.has(dataId) ? this.#stored(dataId).refCount : 0;
  }

  override incRef(dataId: object): void {
    this.#stored(dataId).refCount++;
  }

  override numDataIds(): number {
    return this.dataIdMap.numDataIds();
  }

  override async time(run: () => void): Promise<{ kernelMs: number }> {
    const began = util.now();
    run();
    return { kernelMs: util.now() - began };
  }

  override memory(): { unreliable: boolean } {
    return { unreliable: false };
  }

  override floatPrecision(): 32 {
    return 32;
  }

  override dispose(): void {
    this.wasm.cwrap("dispose", null, [])();
  }

  #stored(dataId: object): Stored {
    return this.dataIdMap.get(dataId);
  }
}
