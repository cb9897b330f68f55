/** Who is to choose from. */
import { expect, it } from "vitest";
import { toChoose } from "../../../src/shape/entry";

it("is everybody whose defaults are chosen, and whom a link has brought", () => {
  const all = [{ id: "old" }, { id: "new", untuned: true as const }, { id: "newer", untuned: true as const }];
  const idsWith = (...brought: string[]) => toChoose(all, brought).map(({ id }) => id);
  expect(idsWith()).toEqual(["old"]);
  expect(idsWith("newer", "old")).toEqual(["old", "newer"]);
});
