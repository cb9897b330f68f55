/** Waits for what happens, never for a time: on a loaded machine it only comes later. */
import { vi } from "vitest";

/** @param check does not throw once it has happened @returns what it returns then */
export const eventually = <Result>(check: () => Result | Promise<Result>): Promise<Result> => vi.waitFor(check, { timeout: 50_000 });
