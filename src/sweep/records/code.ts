/** A finished run as one line that fits into a message, and back: how a class tells its results where there is no server. */
import { codeFaults } from "../../sentences/run-codes";
import { budgetOf, type RunRecord } from "../../shape/record";
import { idOf } from "./identity";
import { linkedRun } from "./linked-run";
import { pathWords, problem, type Listing, type Problem } from "./listing";
import { quoted } from "./record-check";

/**
 * `LS2:0.8325:2500f:40/8000/2000:12.5:wasm:3f9c2a:a=simclr`: the version of the numbers; accuracy, or `-` where it diverged; steps, and how it stopped;
 * examples labelled, in the pool and judged; seconds; backend; a checksum of all the rest; and the link, without its version.
 */
export function codeOf({ numbers, accuracy, steps, stopped, labelled, pool, test, seconds, backend, link }: RunRecord): string {
  const own = link.replace(/^v=\d+&?/, "");
  const told = [
    `LS${numbers}`,
    accuracy ?? "-",
    `${steps}${stopped[0]}`,
    `${labelled}/${pool}/${test}`,
    Number(seconds.toPrecision(3)),
    backend,
  ];
  return [...told, checksum([...told, own].join(":")), own].join(":");
}

/** Six hexadecimal digits: whatever is changed or cut on the way is noticed. */
const checksum = (text: string): string => idOf(text).slice(0, 6);

const stops: Readonly<Record<string, RunRecord["stopped"]>> = { f: "finished", s: "settled", d: "diverged" };
const form = /^LS(\d+):(-|[\d.e-]+):(\d+)([fsd]):(\d+)\/(\d+)\/(\d+):([\d.e+-]+):(\w+):([0-9a-f]{6}):(\S*)$/;
/** Before it may stand whose it is. */
const line = /^(.*?)[\s:,;–-]*\b(LS\d+:\S*)\s*$/;

/** A record as it is to be checked, or what is wrong, as a sentence. @param at when it was read, in milliseconds since 1970 */
export function readCode(text: string, at: number): { value: unknown } | { fault: string } {
  const [, name = "", code] = line.exec(text.trim()) ?? [];
  if (code === undefined) return { fault: codeFaults.none(quoted(text.trim())) };
  const [, numbers, accuracy, steps, stop, labelled, pool, test, seconds, backend, check, link] = form.exec(code) ?? [];
  if (check === undefined || checksum(code.replace(`:${check}:`, ":")) !== check) return { fault: codeFaults.changed(quoted(code)) };
  const linked = linkedRun(link ? `v=${numbers}&${link}` : `v=${numbers}`);
  const { data, labels: budget, seed, a } = linked.settings;
  return {
    value: {
      link: linked.link,
      ...{ data, technique: a.technique, labels: budgetOf(budget), seed },
      ...{ numbers: Number(numbers), steps: Number(steps), stopped: stops[stop!] },
      ...{ labelled: Number(labelled), pool: Number(pool), test: Number(test), seconds: Number(seconds) },
      accuracy: accuracy === "-" ? null : Number(accuracy),
      ...{ backend, device: "", version: "", at, origin: "elsewhere" },
      ...(name && { name: name.slice(0, mostName) }),
    },
  };
}
const mostName = 200;

/** Whether it is, or is meant to be, a list of codes. */
export const isOfCodes = (text: string): boolean => /^(?:.*\s)?LS\d+:\S/m.test(text.trimStart().split(/[\r\n]/, 1)[0]!);

/** One code a line; empty lines are none. */
export function openCodes(text: string, at = Date.now()): Listing {
  const places = text.split(/\r\n|\n|\r/).flatMap((code, i) => (code.trim() === "" ? [] : [{ code, line: i + 1 }]));
  const told = (place: { line: number }, message: string): { problem: Problem } => problem(place.line, message);
  return {
    count: places.length,
    begin: () => 1,
    read(index) {
      const place = places[index]!;
      const reading = readCode(place.code, at);
      return "fault" in reading ? told(place, reading.fault) : reading;
    },
    tell: (index, fault) =>
      told(places[index]!, codeFaults.fault({ what: pathWords(fault.path), found: quoted(fault.value), why: fault.why })).problem,
  };
}
