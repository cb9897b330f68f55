/** The built site as it is served to the other tests, but watched from its first line on: classic WebDriver cannot get in before a page. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { watch } from "../watch";

/** @param site where it is served @returns where it is served watched */
export async function watchedSite(site: string): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, site);
    if (pathname === "/watch.js") return response.setHeader("Content-Type", "text/javascript").end(`(${watch})()`);
    void fetch(new URL(`.${pathname}`, site)).then(async (answer) => {
      response.writeHead(answer.status, { "Content-Type": answer.headers.get("Content-Type") ?? "application/octet-stream" });
      const body = Buffer.from(await answer.arrayBuffer());
      response.end(pathname === "/" ? body.toString().replace("<head>", '<head><script src="./watch.js"></script>') : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
