// How long each data set takes from a local server until its examples are there, beside the handwritten digits.
import { median, spread, takeTurns } from "./measure.mjs";
import { openBrowser } from "./seats/browser.mjs";
import { bundle } from "./seats/bundle.mjs";
import { serveFiles } from "./seats/files.mjs";

export const title = "Data sets from a local server to examples that can be shown, in Chromium";

const rounds = 5;
const yardstick = "digits";

export async function bench(note) {
  const files = await serveFiles();
  try {
    const { arriving } = await bundle(["arriving"], "browser");
    const browser = await openBrowser(files.site);
    try {
      const seat = await browser.seat(arriving);
      const { value: sets } = await seat.ask("prepare");
      const measured = await takeTurns(
        sets.map(
          ({ id }) =>
            () =>
              seat.ask("arrive", id, files.site),
        ),
        rounds,
      );
      const times = new Map(sets.map(({ id }, i) => [id, measured[i].map(({ milliseconds }) => milliseconds)]));
      await seat.close();
      return sets.map(({ id, bytes }, i) => {
        const ratios = times.get(id).map((time, round) => time / times.get(yardstick)[round]);
        const row = {
          "data set": id,
          examples: measured[i][0].value,
          kB: Math.round(bytes / 1000),
          ms: median(times.get(id)).toFixed(0),
          "of digits": spread(ratios),
          measured: times.get(id),
        };
        note(`${id}: ${row.ms} ms, ${row["of digits"]} of ${yardstick}`);
        return row;
      });
    } finally {
      await browser.close();
    }
  } finally {
    files.close();
  }
}
