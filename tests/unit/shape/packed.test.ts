/** Packed files: what arrives whole is used, everything else is refused in words with its path and numbers. */
import { createHash } from "node:crypto";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { DataFile } from "../../../src/shape/data-set";
import { hintFor } from "../../../src/training/hints";
import { DataError, fetchFile, unpackFile } from "../../../src/shape/packed";

const content = new Uint8Array(200_000).map((_, i) => (i * i) >> 3);
const packed = new Uint8Array(gzipSync(content));
const checksum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const file: DataFile = { path: "static-data/small/small.bin.gz", bytes: packed.length, sha256: checksum(content) };
/** As equal as bytes can be, without printing them. */
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});
async function site(answer: RequestListener): Promise<URL> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/app/`);
}
async function failure(work: Promise<unknown>): Promise<DataError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DataError);
  return error as DataError;
}

describe("fetching", () => {
  it("brings a file from below its base, telling how much has come", async () => {
    const asked: string[] = [];
    const base = await site((request, response) => {
      asked.push(request.url!);
      response.write(packed.subarray(0, 1000), () => setTimeout(() => response.end(packed.subarray(1000)), 20));
    });
    const loaded: number[] = [];
    const bytes = await fetchFile(file, base, (count) => loaded.push(count));
    expect(same(bytes, packed)).toBe(true);
    expect(asked).toEqual(["/app/static-data/small/small.bin.gz"]);
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(loaded.at(-1)).toBe(packed.length);
  });

  it.each([404, 403, 500])("says what the server answered: %d", async (status) => {
    const base = await site((_, response) => response.writeHead(status).end("no"));
    const { message } = await failure(fetchFile(file, base, () => undefined));
    expect(message).toBe(`The data file ${file.path} did not arrive: the server answered ${status}.`);
  });

  it("says that there is no server", async () => {
    const base = await site(() => undefined);
    const [server] = servers.splice(0);
    await new Promise((resolve) => server!.close(resolve));
    const { message } = await failure(fetchFile(file, base, () => undefined));
    expect(message).toMatch(/^The data file static-data\/small\/small\.bin\.gz did not arrive: .+\.$/);
  });

  it("says where a transfer broke off", async () => {
    const base = await site((_, response) => {
      response.writeHead(200, { "content-length": packed.length });
      response.write(packed.subarray(0, 1000), () => setTimeout(() => response.destroy(), 50));
    });
    const { message } = await failure(fetchFile(file, base, () => undefined));
    expect(message).toContain(`${file.path} did not arrive: it broke off after 1000 of ${packed.length} bytes`);
  });

  it("takes what a server unpacked on the way", async () => {
    const base = await site((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(packed));
    const bytes = await fetchFile(file, base, () => undefined);
    expect(same(await unpackFile(file, bytes), content)).toBe(true);
  });
});

describe("unpacking", () => {
  it("gives the content, from a packed file and from one already unpacked", async () => {
    expect(same(await unpackFile(file, packed), content)).toBe(true);
    expect(same(await unpackFile(file, content), content)).toBe(true);
  });

  it.each([2, 10, 1000, packed.length - 1])("refuses a file cut short after %d bytes", async (length) => {
    const { message } = await failure(unpackFile(file, packed.subarray(0, length)));
    expect(message).toBe(`The data file ${file.path} is damaged: ${length} of ${packed.length} bytes came, and they cannot be unpacked.`);
  });

  it("refuses a file in which a byte has changed", async () => {
    const broken = packed.slice();
    broken[packed.length >> 1]! ^= 1;
    const { message } = await failure(unpackFile(file, broken));
    expect(message).toContain(file.path);
  });

  it.each([
    ["another file", new Uint8Array(gzipSync("something else"))],
    ["a page in its place", new TextEncoder().encode("<!doctype html><title>Not found</title>")],
    ["unpacked content cut short", content.subarray(0, 1000)],
    ["nothing", new Uint8Array(0)],
  ])("refuses %s by its checksum", async (_, bytes) => {
    const { message } = await failure(unpackFile(file, bytes));
    expect(message).toContain(`The data file ${file.path} is not the right one: its checksum is `);
    expect(message).toContain(`not ${file.sha256.slice(0, 12)}…`);
  });

  it("ends in a hint that says what to do", async () => {
    expect(hintFor(await failure(unpackFile(file, new Uint8Array(3))))).toMatch(/connection/);
    expect(hintFor(new Error("else"))).toMatch(/backend/);
  });
});
