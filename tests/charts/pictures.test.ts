/** The picture of one example of every kind of data, of its small data: a chart of its own, which the page loads with the first example. */
import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import type { ExamplePicture } from "../../src/charts/picture";
import { kindNames } from "../../src/kinds/catalogue";
import { sizeOf } from "../../src/shape/data-set";
import { seeded } from "../../src/shape/random";
import { kindsForTests } from "../help/small-data";

const pictures = await Promise.all(
  kindNames.map(async (kind) => {
    const { default: Picture } = (await import(`../../src/kinds/${kind}/page/Picture.svelte`)) as { default: ExamplePicture };
    return [kind, Picture] as const;
  }),
);

describe.each(pictures)("of %s", (kind, Picture) => {
  const { smallData } = kindsForTests[kind];
  const { shape, columns } = smallData;
  const { inputs, vocabulary } = smallData.make({}, seeded(1), []);
  const size = sizeOf(shape);
  const draw = (i: number, more: Partial<Parameters<ExamplePicture>[1]> = {}) =>
    render(Picture, { props: { shape, values: inputs.subarray(i * size, (i + 1) * size), vocabulary, columns, ...more } })
      .body.replace(/<!--.*?-->/g, "")
      .trim();

  it("has only numbers that are some, at any size", () => {
    for (const body of [draw(0), draw(1, { size: 1 }), draw(2, { words: 3 })]) {
      expect(body).not.toBe("");
      expect(body).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  // A canvas is painted in the browser.
  it.skipIf(draw(0).includes("<canvas"))("is another for another example", () => expect(draw(1)).not.toBe(draw(0)));
});
