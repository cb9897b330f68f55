// Serves this project's files to contestants, and an empty page at its root.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const types = { ".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm" };

const isolation = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/**
 * @param isolated whether the page is alone with itself: its clock is finer then, and threads may share memory, which contestants would make use of
 * @returns {Promise<{ site: string, close(): void }>}
 */
export function serveFiles({ isolated = false } = {}) {
  const server = createServer((request, response) => {
    if (isolated) response.setHeaders(new Map(Object.entries(isolation)));
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === "/") return response.setHeader("Content-Type", "text/html").end("<!doctype html><title>Bench</title>");
    const file = path.join(root, path.normalize(decodeURIComponent(pathname)));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
    response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () =>
      resolve({
        site: `http://127.0.0.1:${server.address().port}/`,
        close() {
          server.close();
          server.closeAllConnections();
        },
      }),
    );
  });
}
