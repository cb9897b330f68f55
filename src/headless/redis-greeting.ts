/** Whether a Redis answers that a plan can be shared over: what is in the way is told in a sentence of its own, within seconds. */
import { lookup } from "node:dns/promises";
import { Redis } from "ioredis";
import { codeOf } from "./files";
import type { RedisAddress } from "./redis-address";

/** Longer than it takes on any network, shorter than anybody waits without a word. */
const patienceMilliseconds = 3000;
const silence = "SILENCE";
/** The version that the queue needs. */
const oldest = 5;

/** Does once what the queue does all the time. @returns what to connect with. @throws a sentence where that is not possible */
export async function greet(address: RedisAddress): Promise<RedisAddress["options"]> {
  const { username, password, db, ...place } = address.options;
  // It logs in and asks by itself, so that each answer can be told apart.
  const redis = new Redis({
    ...{ ...place, protocol: 2, lazyConnect: true, enableReadyCheck: false, disableClientInfo: true },
    ...{ maxRetriesPerRequest: 0, retryStrategy: () => null },
  });
  let trouble: unknown;
  redis.on("error", (error) => (trouble ??= error));
  let needsNoPassword = false;
  let hasName = false;
  const talk = async () => {
    await lookup(place.host!);
    hasName = true;
    await redis.connect();
    if (password !== undefined)
      await redis.call("AUTH", ...(username === undefined ? [] : [username]), password).catch((error: Error) => {
        if (!/without any password configured|no password is set/.test(error.message)) throw error;
        needsNoPassword = true;
      });
    if (db) await redis.call("SELECT", db);
    const [, version] = /^redis_version:(\S+)/m.exec(await redis.info("server")) ?? [];
    if (version !== undefined && Number.parseInt(version) < oldest) throw new Error(`OLD ${version}`);
    await redis.set("bull:labelscape", "greeting", "EX", 1);
    await redis.eval("return 1", 0);
  };
  try {
    await withPatience(talk());
  } catch (error) {
    throw new Error(sentenceOf(address, trouble ?? error, hasName), { cause: error });
  } finally {
    redis.disconnect();
  }
  return needsNoPassword ? { ...place, db } : address.options;
}

async function withPatience(work: Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(silence)), patienceMilliseconds);
  });
  try {
    await Promise.race([work, enough]);
  } finally {
    clearTimeout(timer);
  }
}

type Sentence = (told: string, error: string, options: RedisAddress["options"]) => string;

/** By the code of the system, or by how the answer of Redis begins: what is wrong, and what to do. */
const sentences: readonly (readonly [RegExp, Sentence])[] = [
  [
    /^(ENOTFOUND|EAI_|ENODATA)/,
    (told, error) => `No host has the name in ${told} (${error}): mend the name, or see that the network is up.`,
  ],
  [
    /^(CERT_|DEPTH_|SELF_|UNABLE_TO)/,
    (told, error) => `The certificate of ${told} is not trusted (${error}): name the file of who issued it in NODE_EXTRA_CA_CERTS.`,
  ],
  [/^ERR_TLS_CERT_ALTNAME/, (told) => `The certificate of ${told} is for a host of another name: mend the address.`],
  [/^(EPROTO|ERR_SSL)/, (told) => `What answers at ${told} does not speak TLS: write redis:// for a Redis without it.`],
  [/^Unknown RESP|^Protocol error/, (told) => `What answers at ${told} is no Redis: mend the address.`],
  [
    new RegExp(`^${silence}`),
    (told, _, { tls }) =>
      `Nothing has come from ${told} for ${patienceMilliseconds / 1000} s: see whether a Redis listens there${tls ? " that speaks TLS, as one at redis:// does not" : ""}.`,
  ],
  [
    /^(Connection is closed|ECONNRESET|EPIPE)/,
    (told, _, { tls }) =>
      `${told} takes connections and closes them: ${tls ? "see whether it speaks TLS, as one at redis:// does not" : "if it speaks TLS, write rediss://"}.`,
  ],
  [/^NOAUTH|^ERR operation not permitted/, (told) => `${told} asks for a password: give it as in redis://:password@host.`],
  [
    /^WRONGPASS|^ERR invalid password/,
    (told, _, { username }) => `${told} refuses the password${username ? ` of ${username}` : ""}: mend it in the address.`,
  ],
  [
    /^ERR (DB index|invalid DB|value is not|SELECT)/,
    (told, error, { db }) => `There is no database ${db} at ${told} (${error}): give one that there is, such as /0.`,
  ],
  [/^OLD/, (told, error) => `The Redis at ${told} is of version ${error.slice(4)}: ${oldest} or newer is needed.`],
  [/^NOPERM/, (told, error) => `${told} lets this user do too little (${error}): allow all commands on the keys bull:*.`],
  [/^READONLY/, (told) => `${told} is a copy that only reads: give the address of the Redis that it copies.`],
  [/^OOM/, (told) => `The memory of ${told} is full: raise its maxmemory, or free some.`],
  [/^MISCONF/, (told) => `${told} takes nothing, as it cannot save to its disk: make room there.`],
  [/^(LOADING|BUSY|MASTERDOWN|TRYAGAIN)/, (told, error) => `${told} is not ready (${error}): start the same command again in a while.`],
  [/^(MOVED|ASK|CLUSTERDOWN|CROSSSLOT)/, (told) => `${told} is a part of a cluster: give the address of a Redis of its own.`],
  [/^(DENIED|ERR max number of clients)/, (told, error) => `${told} takes no connection from here (${error}).`],
];

function sentenceOf({ told, options }: RedisAddress, error: unknown, hasName: boolean): string {
  const said = codeOf(error).replace(/\.$/, "");
  const text = said === silence && !hasName ? "EAI_TIMEOUT" : said;
  const known = sentences.find(([begins]) => begins.test(text));
  return known ? known[1](told, text, options) : `No Redis answers at ${told} (${text}): start redis-server there, or mend the address.`;
}
