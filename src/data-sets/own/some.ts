/** The first examples of each class, to be shown before anything is learned. */
import { sizeOf } from "../../shape/data-set";
import type { ExamplesShown, Own, OwnExamples } from "../../shape/own";

/** Classes beyond are counted, and not shown. */
const most = { classes: 12, each: 4 };

/** Those of the class after the last have no label. */
export function someOf(own: OwnExamples & Pick<Own, "classes">): Pick<ExamplesShown, "counts" | "some"> {
  const { kind, shape, columns, vocabulary, inputs, labels, classes } = own;
  const ofClass = Array.from({ length: classes.length + 1 }, (): number[] => []);
  labels.forEach((label, place) => ofClass[label]!.push(place));
  const unlabelled = ofClass.at(-1)!;
  const places = [...ofClass.slice(0, -1).slice(0, most.classes), unlabelled].flatMap((all) => all.slice(0, most.each));
  const size = sizeOf(shape);
  const numbers = places.flatMap((place) => Array.from(inputs.subarray(place * size, (place + 1) * size)));
  return {
    counts: ofClass.map(({ length }) => length),
    some: {
      kind,
      shape,
      ...(columns && { columns }),
      ...(vocabulary && { vocabulary }),
      inputs: inputs instanceof Int32Array ? Int32Array.from(numbers) : Float32Array.from(numbers),
      labels: Uint8Array.from(places, (place) => labels[place]!),
    },
  };
}
