/** Files that come when they are needed: each once, looked up only when it is there. */
import { expect, it } from "vitest";
import { registry } from "../../../src/shape/registry";

interface Thing {
  id: string;
}
const fileOf = (id: string) => async () => ({ helper: () => 1, nothing: null, ours: { id } satisfies Thing });

it("has what has come, and nothing else", async () => {
  const things = registry<Thing>({ near: fileOf("near"), far: fileOf("far") });
  expect(things.get("near")).toBeUndefined();
  await things.load(["near"]);
  expect(things.get("near")).toEqual({ id: "near" });
  expect(things.get("far")).toBeUndefined();
});

it("waits for nothing where all has come, and passes over what nobody has", async () => {
  const things = registry<Thing>({ near: fileOf("near") });
  await things.load(["near", "near"]);
  expect(things.load(["near", "nobody", "toString", "__proto__"])).toBeUndefined();
  expect(things.get("nobody")).toBeUndefined();
});

it("rejects where a file does not come, and asks for it again the next time", async () => {
  let asked = 0;
  const things = registry<Thing>({ near: () => (asked++ ? fileOf("near")() : Promise.reject(new TypeError("Failed to fetch"))) });
  await expect(things.load(["near"])).rejects.toThrow("Failed to fetch");
  expect(things.get("near")).toBeUndefined();
  await things.load(["near"]);
  expect(things.get("near")).toEqual({ id: "near" });
});

it("refuses a file that declares nothing of its id", async () => {
  const things = registry<Thing>({ near: fileOf("nearer") });
  await expect(things.load(["near"])).rejects.toThrow("There is no “near” in the file of that name.");
});
