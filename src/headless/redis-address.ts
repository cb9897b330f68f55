/** The address of a Redis, as it is given on the command line. */
import type { RedisOptions } from "ioredis";
import { BadRequest } from "./words";

export interface RedisAddress {
  /** Without the password that may be in it. */
  told: string;
  options: Pick<RedisOptions, "host" | "port" | "username" | "password" | "db" | "tls">;
}

const usual = "an address is like redis://user:password@host:6379/0";

/** Reads `redis://…`, or `rediss://…` for TLS. @throws BadRequest quoting it without its password */
export function parseAddress(text: string): RedisAddress {
  const refuse = (why: string): never => {
    throw new BadRequest(`--redis ${text.replace(/\/\/.*@/s, "//…@")} ${why}.`);
  };
  const [, rest] = /^rediss?:\/\/(.+)$/is.exec(text) ?? refuse(`is no address of a Redis: ${usual}`);
  const end = /[/?#]/.exec(rest!);
  if (end && rest!.slice(end.index).includes("@"))
    refuse(`has a ${end[0]} in its password, which would end the address: write ${encodeURIComponent(end[0])} for it`);
  const url = URL.canParse(text) ? new URL(text) : refuse(`cannot be read: ${usual}`);
  if (!url.hostname) refuse(`names no host: ${usual}`);
  const decoded = (part: string) => decode(part) ?? refuse("has a % in its password that stands for itself: write %25 for it");
  const [username, password] = [decoded(url.username), decoded(url.password)];
  const [, database] =
    /^\/?(\d*)$/.exec(url.pathname) ?? refuse(`names the database ${url.pathname.slice(1)}: a number is wanted, such as /0`);
  const more = url.search + url.hash;
  if (more) refuse(`has ${more} at its end, of which nothing is known here: ${usual}`);
  return {
    told: `${url.protocol}//${url.host}`,
    options: {
      host: url.hostname.replace(/^\[|\]$/g, ""),
      port: Number(url.port || 6379),
      db: Number(database),
      ...(username && { username }),
      ...(password && { password }),
      ...(url.protocol === "rediss:" && { tls: {} }),
    },
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
