/** The built site as it is served to the other tests, passed on with changes. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { watch } from "../watch";

export interface PassedOn {
  address: string;
  close(): void;
}

/** @param site where it is served @param changed what is passed on of a file; nothing at all where it is undefined, as if nobody were there */
export async function passedOn(site: string, changed: (file: string, body: Buffer) => Buffer | string | undefined): Promise<PassedOn> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, site);
    void fetch(new URL(`.${pathname}`, site)).then(async (answer) => {
      const body = changed(pathname.slice(1), Buffer.from(await answer.arrayBuffer()));
      if (body === undefined) return response.destroy();
      response.writeHead(answer.status, { "Content-Type": answer.headers.get("Content-Type") ?? "application/octet-stream" });
      return response.end(body);
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

/** Watched from its first line on: classic WebDriver cannot get in before a page. */
export function watchedSite(site: string): Promise<PassedOn> {
  const watching = `(${watch})();\n`;
  return passedOn(site, (file, body) => (file === "theme.js" ? watching + body.toString() : body));
}
