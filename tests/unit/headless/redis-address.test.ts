/** Addresses of a Redis, and what may be there instead of one: each is told in a sentence of its own. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterAll, describe, expect, it } from "vitest";
import { parseAddress } from "../../../src/headless/redis-address";
import { greet } from "../../../src/headless/redis-greeting";
import { makeTrouble } from "../../../src/headless/redis-trouble";
import { BadRequest } from "../../../src/headless/words";
import { scratch } from "../../help/programs";

const { at, remove } = scratch();
const servers: Server[] = [];
afterAll(() => {
  remove();
  for (const server of servers) server.close();
});

describe("an address", () => {
  it("is read with what stands in it", () => {
    expect(parseAddress("redis://host")).toEqual({ told: "redis://host", options: { host: "host", port: 6379, db: 0 } });
    expect(parseAddress("rediss://eve:a%23b%25@[::1]:7000/12")).toEqual({
      told: "rediss://[::1]:7000",
      options: { host: "::1", port: 7000, db: 12, username: "eve", password: "a#b%", tls: {} },
    });
    expect(parseAddress("redis://:p@ss:word@host/")).toMatchObject({ told: "redis://host", options: { password: "p@ss:word" } });
  });

  it.each([
    ["here", "--redis here is no address of a Redis: an address is like redis://user:password@host:6379/0."],
    ["http://eve:secret@host", "--redis http://…@host is no address of a Redis"],
    ["redis://", "--redis redis:// is no address of a Redis"],
    ["redis://:sec#ret@host:6379", "--redis redis://…@host:6379 has a # in its password, which would end the address: write %23 for it."],
    ["redis://:sec/ret@host", "has a / in its password, which would end the address: write %2F for it."],
    ["redis://:sec?ret@host", "has a ? in its password, which would end the address: write %3F for it."],
    ["redis://:100%secret@host", "has a % in its password that stands for itself: write %25 for it."],
    ["redis://host:port", "cannot be read"],
    ["redis://host:99999", "cannot be read"],
    ["redis:///0", "names no host"],
    ["redis://host/first", "names the database first: a number is wanted, such as /0."],
    ["redis://host/0?tls=1", "has ?tls=1 at its end, of which nothing is known here"],
    ["redis://host#0", "has #0 at its end"],
  ])("that cannot be meant is refused, without its password: %s", (text, why) => {
    expect(() => parseAddress(text)).toThrow(BadRequest);
    expect(() => parseAddress(text)).toThrow(why);
    expect(() => parseAddress(text)).not.toThrow(/secret|sec.ret/);
  });
});

/** Something that takes connections. @returns its address */
async function listening(server: Server, protocol = "redis"): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const answering = (answer: (socket: Socket) => void) => createServer((socket) => answer(socket.on("error", () => undefined)));
const greeted = (address: string) => greet(parseAddress(address));

describe("where no Redis answers", () => {
  it("as nobody listens, that is said", async () => {
    await expect(greeted("redis://127.0.0.1:1")).rejects.toThrow(
      "No Redis answers at redis://127.0.0.1:1 (ECONNREFUSED): start redis-server there",
    );
  });

  it("as no host has the name, that is said", async () => {
    await expect(greeted("redis://no-such-host.invalid")).rejects.toThrow(
      /^No host has the name in redis:\/\/no-such-host\.invalid \(E\w+\): mend the name/,
    );
  });

  it("as somebody else does, that is said", async () => {
    const address = await listening(answering((socket) => socket.once("data", () => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"))));
    await expect(greeted(address)).rejects.toThrow(`What answers at ${address} is no Redis: mend the address.`);
    await expect(greeted(address.replace("redis", "rediss"))).rejects.toThrow(
      /does not speak TLS: write redis:\/\/ for a Redis without it/,
    );
  });

  it("as connections are closed, that is said", async () => {
    const address = await listening(answering((socket) => socket.destroy()));
    await expect(greeted(address)).rejects.toThrow(`${address} takes connections and closes them: if it speaks TLS, write rediss://.`);
  });

  it("as one that is too old does, that is said", async () => {
    const info = "# Server\r\nredis_version:4.0.14\r\n";
    const answer = (asked: string) => (/info/i.test(asked) ? `$${info.length}\r\n${info}\r\n` : "+OK\r\n");
    const address = await listening(answering((socket) => socket.on("data", (asked) => socket.write(answer(String(asked))))));
    await expect(greeted(address)).rejects.toThrow(`The Redis at ${address} is of version 4.0.14: 5 or newer is needed.`);
  });

  it("as nothing is said, that is said", async () => {
    const address = await listening(answering((socket) => socket.resume()));
    const tls = address.replace("redis", "rediss");
    await Promise.all([
      expect(greeted(address)).rejects.toThrow(`Nothing has come from ${address} for 3 s: see whether a Redis listens there.`),
      expect(greeted(tls)).rejects.toThrow(`Nothing has come from ${tls} for 3 s: see whether a Redis listens there that speaks TLS`),
    ]);
  });

  const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
  it.skipIf(!hasOpenssl)("as its certificate is nobody's, or it wants TLS, that is said", async () => {
    const [key, cert] = [at("key.pem"), at("cert.pem")];
    const made = spawnSync("openssl", [
      ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost".split(" "),
      "-keyout",
      key,
      "-out",
      cert,
    ]);
    expect(made.status).toBe(0);
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }).on("tlsClientError", () => undefined);
    const address = await listening(server, "rediss");
    await expect(greeted(address)).rejects.toThrow(
      `The certificate of ${address} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT): name the file of who issued it in NODE_EXTRA_CA_CERTS.`,
    );
    await expect(greeted(address.replace("rediss", "redis"))).rejects.toThrow(
      /takes connections and closes them: if it speaks TLS, write rediss/,
    );
  });
});

describe("a Redis that goes away", () => {
  const error = (message: string, code?: string | number) => Object.assign(new Error(message), { code });

  it("is told once, and once that it is back", () => {
    const notes: string[] = [];
    const trouble = makeTrouble("redis://host", (line) => notes.push(line));
    trouble.over();
    for (const one of [error("read", "ECONNRESET"), error("", "ECONNREFUSED"), error("Connection is closed.")]) trouble.tell(one);
    trouble.over();
    trouble.over();
    expect(notes).toEqual([
      "redis://host does not answer (ECONNRESET): what is under way goes on, and the rest when it answers again.",
      "redis://host answers again.",
    ]);
  });

  it("is not blamed for jobs that it has lost, and anything else that it says is told once", () => {
    const notes: string[] = [];
    const trouble = makeTrouble("redis://host", (line) => notes.push(line));
    for (const text of [
      "could not renew lock for job a",
      "Missing key for job a. moveToFinished",
      "Missing lock for job a. x",
      "Lock mismatch for job a. Cmd x from active",
    ])
      trouble.tell(error(text, -1));
    for (let i = 0; i < 3; i++) trouble.tell(error("OOM command not allowed\n  at somewhere"));
    expect(notes).toEqual(["redis://host says: OOM command not allowed"]);
  });
});
