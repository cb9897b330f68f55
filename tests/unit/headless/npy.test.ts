import { describe, expect, it } from "vitest";
import { npy } from "../../../src/headless/npy";

const header = (file: Uint8Array) => new TextDecoder("latin1").decode(file.subarray(10, 10 + new DataView(file.buffer).getUint16(8, true)));

describe("npy", () => {
  it("writes version 1.0 with its header padded to a multiple of 64", () => {
    const file = npy(Float32Array.of(1, 2, 3, 4, 5, 6), [2, 3]);
    expect([...file.subarray(0, 8)]).toEqual([0x93, ...new TextEncoder().encode("NUMPY"), 1, 0]);
    expect(header(file)).toMatch(/^\{'descr': '<f4', 'fortran_order': False, 'shape': \(2, 3\), \} *\n$/);
    expect((10 + header(file).length) % 64).toBe(0);
    expect([...new Float32Array(file.slice(10 + header(file).length).buffer)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("names each kind of number", () => {
    expect(header(npy(Int32Array.of(7), [1]))).toContain("'<i4', 'fortran_order': False, 'shape': (1,)");
    expect(header(npy(Uint8Array.of(7), [1]))).toContain("'|u1'");
    expect(header(npy(Int8Array.of(7), [1]))).toContain("'|i1'");
  });

  it("writes a part of a larger array, and an empty one", () => {
    const part = Int32Array.of(9, 8, 7, 6).subarray(1, 3);
    expect([...new Int32Array(npy(part, [2]).slice(-8).buffer)]).toEqual([8, 7]);
    expect(header(npy(new Float32Array(0), [0, 4]))).toContain("(0, 4)");
  });

  it("refuses a shape that does not fit", () =>
    expect(() => npy(new Float32Array(5), [2, 3])).toThrow("5 numbers do not fill the shape [2, 3]."));
});
