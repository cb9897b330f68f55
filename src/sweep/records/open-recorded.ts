/** Opens recorded curves as they come with the program: see recorded.ts. */
import * as v from "valibot";
import { fromLink } from "../../link/link";
import { linkSentences } from "../../sentences/links";
import { recordFaults, runFileSentences } from "../../sentences/run-files";
import { lineOf, pathWords, told, type Opened } from "./listing";
import { quoted } from "./record-check";
import { linkOfSeries, placesIn, unpacker } from "./recorded";
import { recordedSchema } from "./recorded-form";

export function openRecorded(text: string, value: object): Opened {
  const reading = v.safeParse(recordedSchema, value, { abortEarly: true });
  if (!reading.success) {
    const [{ path = [], input }] = reading.issues;
    const keys = path.map(({ key }) => key as string | number);
    return { problem: told(text, { path: keys, value: input, why: recordFaults.noRecorded }) };
  }
  const { output } = reading;
  const numbers = output.formatVersion === 1 ? 1 : output.numbers;
  const file = { ...output, numbers, conditions: output.formatVersion === 3 ? output.conditions : "" };
  for (const [i, series] of file.series.entries()) {
    const link = linkOfSeries(file, series);
    const { problems, version } = fromLink(link || `v=${file.numbers}`);
    const why = problems.length ? recordFaults.unreadable(linkSentences.faultOnly(problems[0]!)) : recordFaults.ofVersion(file.numbers);
    if (problems.length || version !== file.numbers) return { problem: told(text, { path: ["series", i, "link"], value: link, why }) };
  }
  for (const [i, { accuracy }] of file.series.entries()) {
    const isBeyond = accuracy.length > file.seeds.length || accuracy.some((cells) => cells.length > file.labels.length);
    const why = recordFaults.rows({ seeds: file.seeds.length, labels: file.labels.length });
    if (isBeyond) return { problem: told(text, { path: ["series", i, "accuracy"], value: accuracy, why }) };
  }
  const runs = file.series.flatMap((series, i) => placesIn(file, series).map((place) => ({ i, place })));
  const unpackers: ReturnType<typeof unpacker>[] = [];
  return {
    count: runs.length,
    begin: () => 1,
    read(index) {
      const { i, place } = runs[index]!;
      unpackers[i] ??= unpacker(file, file.series[i]!);
      return { value: unpackers[i](place) };
    },
    tell(index, { path, value, why }) {
      const { i } = runs[index]!;
      return {
        line: lineOf(text, ["series", i]),
        message: runFileSentences.recordedFault({ what: pathWords(path), series: i, found: quoted(value), fault: why }),
      };
    },
  };
}
