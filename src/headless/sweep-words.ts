/** The words after `npm run sweep --`, and what the environment of a cluster adds to them. */
import path from "node:path";
import { parseAddress, type RedisAddress } from "./redis-address";
import { ownHelp, ownOptions } from "./own";
import { BadRequest, readWords } from "./words";

interface Share {
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
  redis: RedisAddress | undefined;
  /** How data are brought. */
  options: ReadonlyMap<string, string>;
}

export const sweepHelp = `Trains every run of a plan, each once, and keeps one file a run. Stopped and started again it goes on where it was.

  npm run -s sweep -- plan.json [--out DIR] [--workers N] [--shard I/N | --shards N] [--redis URL] [--data FILE]

A plan is techniques × labels a class × seeds × data sets; the page writes one under "Sweep", or by hand:
  { "link": "", "data": ["digits"], "techniques": ["labels-only", "fixmatch&fixmatch.threshold=0.9"], "labels": [1, 4, "all"], "seeds": [1, 2, 3] }
"link" holds what all runs have in common, as in the address of the page: "v=2&steps=800&encoder=dense".
  --out DIR      where the runs go; else sweeps/ and the plan's name
  --workers N    how many trainings at a time; else one for each core
  --shard I/N    trains share I of N, counted from 0: for machines that know nothing of each other but the folder's name
  --shards N     the same, with I from SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX or AWS_BATCH_JOB_ARRAY_INDEX: also for a part of the
                 shares, as in --array=2,5; without it they are as many as the array has tasks, which must be counted from 0 without a gap
${ownHelp}; the plan calls them "own"
  --redis URL    shares the plan with every other machine that is given the same plan and URL and has the same code: redis://host:6379
  --help         says this
One line of JSON a run goes to stdout, progress to stderr. Exit code: 0 when all are done, 1 when some failed, 2 when nothing could be begun.`;

export function parseSweepWords(words: readonly string[], environment: NodeJS.ProcessEnv): SweepRequest | "help" {
  const value = "a value; --help says which";
  const read = readWords(words, {
    "--out": value,
    "--workers": value,
    "--shard": value,
    "--shards": value,
    "--redis": value,
    ...ownOptions,
  });
  if (read === "help") return read;
  const { rest, options } = read;
  const [plan] = rest;
  if (rest.length !== 1 || !plan)
    throw new BadRequest(
      `${rest.length ? "More than one plan" : "No plan"} was given. One file is wanted, such as plan.json; --help says what is in it.`,
    );
  const redis = options.get("--redis");
  const [shard, shards] = [options.get("--shard"), options.get("--shards")];
  if (redis !== undefined && (shard ?? shards) !== undefined)
    throw new BadRequest("--redis and a share do not go together: over Redis the machines share by themselves.");
  const share = redis === undefined ? shareFrom(shard, shards, environment) : undefined;
  return {
    plan,
    out: options.get("--out") ?? path.join("sweeps", path.basename(plan).replace(/\.json$/, "")),
    workers: options.has("--workers") ? whole("--workers", options.get("--workers")!, 1) : undefined,
    share,
    redis: redis === undefined ? undefined : parseAddress(redis),
    options,
  };
}

interface Cluster {
  /** Which share this is. */
  index: string;
  /** How many tasks the array has, and the first and last of their numbers, where it says so. */
  count?: string;
  first?: string;
  last?: string;
}

/** Where each kind of cluster says it. Those of AWS and Kubernetes count from 0, all of them. */
const clusters: readonly Cluster[] = [
  {
    index: "SLURM_ARRAY_TASK_ID",
    count: "SLURM_ARRAY_TASK_COUNT",
    first: "SLURM_ARRAY_TASK_MIN",
    last: "SLURM_ARRAY_TASK_MAX",
  },
  { index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE" },
  { index: "JOB_COMPLETION_INDEX" },
];

function shareFrom(shard: string | undefined, shards: string | undefined, environment: NodeJS.ProcessEnv): Share | undefined {
  if (shard !== undefined) {
    if (shards !== undefined) throw new BadRequest(`--shard ${shard} says how many shares there are: leave --shards ${shards} out.`);
    const [, index, count] = /^(\d+)\/(\d+)$/.exec(shard) ?? [];
    if (index === undefined || Number(index) >= Number(count))
      throw new BadRequest(`--shard ${shard} is not a share: it should be I/N with I from 0 to N − 1, such as 0/4.`);
    return { index: Number(index), count: Number(count) };
  }
  const cluster = clusters.find(({ index }) => environment[index]);
  if (!cluster) {
    if (shards !== undefined)
      throw new BadRequest(
        `--shards ${shards} says how many shares there are, but nothing says which this is: set ${clusters.map(({ index }) => index).join(" or ")}, or give --shard I/N.`,
      );
    return undefined;
  }
  const index = whole(cluster.index, environment[cluster.index]!, 0);
  const count = shards === undefined ? wholeArray(cluster, environment) : whole("--shards", shards, 1);
  if (index >= count)
    throw new BadRequest(`${cluster.index}=${index} is none of ${count} shares: they are counted from 0 to ${count - 1}.`);
  return { index, count };
}

/** How many tasks an array has that is whole: one of which a part runs does not say how many shares there are. */
function wholeArray({ index, count, first, last }: Cluster, environment: NodeJS.ProcessEnv): number {
  const read = (name: string | undefined, from: number) =>
    name !== undefined && environment[name] ? whole(name, environment[name], from) : undefined;
  const [tasks, least = 0, most] = [read(count, 1), read(first, 0), read(last, 0)];
  if (tasks === undefined) throw new BadRequest(`${index} says which share this is, but nothing says how many there are: give --shards N.`);
  if (least !== 0 || (most !== undefined && most !== tasks - 1))
    throw new BadRequest(
      `${first}=${least} and ${count}=${tasks} are not those of a whole array counted from 0: give --shards N, which says how many shares there are.`,
    );
  return tasks;
}

export function whole(name: string, text: string, least: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < least)
    throw new BadRequest(`${name} ${text} is not a whole number from ${least} up.`);
  return number;
}
