/** The words after `npm run sweep --`, and what the environment of a cluster adds to them. */
import path from "node:path";
import { BadRequest, readWords } from "./words";

export interface Share {
  /** From 0. */
  index: number;
  count: number;
}

export interface SweepRequest {
  plan: string;
  /** The folder of the runs. */
  out: string;
  workers: number | undefined;
  share: Share | undefined;
  redis: string | undefined;
}

export const sweepHelp = `Trains every run of a plan, each once, and keeps one file a run. Stopped and started again it goes on where it was.

  npm run -s sweep -- plan.json [--out DIR] [--workers N] [--shard I/N | --shards N] [--redis URL]

A plan is techniques × labels a class × seeds × data sets; the page writes one under "Sweep", or by hand:
  { "link": "", "data": ["digits"], "techniques": ["labels-only", "fixmatch&fixmatch.threshold=0.9"], "labels": [1, 4, "all"], "seeds": [1, 2, 3] }
"link" holds what all runs have in common, as in the address of the page: "v=2&steps=800&encoder=dense".
  --out DIR      where the runs go; else sweeps/ and the plan's name
  --workers N    how many trainings at a time; else one for each core
  --shard I/N    trains share I of N, counted from 0: for machines that know nothing of each other but the folder's name
  --shards N     the same, with I from SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX or AWS_BATCH_JOB_ARRAY_INDEX
  --redis URL    shares the plan with every other machine that is given the same plan and URL: redis://host:6379
  --help         says this
One line of JSON a run goes to stdout, progress to stderr. Exit code: 0 when all are done, 1 when some failed, 2 when the plan could not be read.`;

export function parseSweepWords(words: readonly string[], environment: NodeJS.ProcessEnv): SweepRequest | "help" {
  const value = "a value; --help says which";
  const read = readWords(words, { "--out": value, "--workers": value, "--shard": value, "--shards": value, "--redis": value });
  if (read === "help") return read;
  const { rest, options } = read;
  const [plan] = rest;
  if (rest.length !== 1 || !plan)
    throw new BadRequest(
      `${rest.length ? "More than one plan" : "No plan"} was given. One file is wanted, such as plan.json; --help says what is in it.`,
    );
  const share = shareFrom(options.get("--shard"), options.get("--shards"), environment);
  const redis = options.get("--redis");
  if (redis !== undefined && share)
    throw new BadRequest("--redis and a share do not go together: over Redis the machines share by themselves.");
  if (redis !== undefined && !/^rediss?:\/\/./.test(redis))
    throw new BadRequest(`--redis ${redis} is not an address such as redis://host:6379.`);
  return {
    plan,
    out: options.get("--out") ?? path.join("sweeps", path.basename(plan).replace(/\.json$/, "")),
    workers: options.has("--workers") ? whole("--workers", options.get("--workers")!, 1) : undefined,
    share,
    redis,
  };
}

/** Where each kind of cluster says which share this is, and how many there are. */
const clusters = [
  { index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN", count: "SLURM_ARRAY_TASK_COUNT" },
  { index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE" },
  { index: "JOB_COMPLETION_INDEX" },
] as const satisfies readonly { index: string; first?: string; count?: string }[];

function shareFrom(shard: string | undefined, shards: string | undefined, environment: NodeJS.ProcessEnv): Share | undefined {
  if (shard !== undefined) {
    const [, index, count] = /^(\d+)\/(\d+)$/.exec(shard) ?? [];
    if (index === undefined || Number(index) >= Number(count))
      throw new BadRequest(`--shard ${shard} is not a share: it should be I/N with I from 0 to N − 1, such as 0/4.`);
    return { index: Number(index), count: Number(count) };
  }
  const cluster: { index: string; first?: string; count?: string } | undefined = clusters.find(({ index }) => environment[index]);
  if (!cluster) {
    if (shards !== undefined)
      throw new BadRequest(
        `--shards ${shards} says how many shares there are, but nothing says which this is: set ${clusters.map(({ index }) => index).join(" or ")}, or give --shard I/N.`,
      );
    return undefined;
  }
  const given = shards ?? (cluster.count && environment[cluster.count]);
  if (!given) throw new BadRequest(`${cluster.index} says which share this is, but nothing says how many there are: give --shards N.`);
  const count = whole(shards ? "--shards" : cluster.count!, given, 1);
  const first = cluster.first && environment[cluster.first] ? whole(cluster.first, environment[cluster.first]!, 0) : 0;
  const index = whole(cluster.index, environment[cluster.index]!, 0) - first;
  if (index < 0 || index >= count)
    throw new BadRequest(`${cluster.index}=${environment[cluster.index]} is not one of ${count} shares that begin at ${first}.`);
  return { index, count };
}

export function whole(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least) throw new BadRequest(`${name} ${text} is not a whole number from ${least} up.`);
  return number;
}
