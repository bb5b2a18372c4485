import { ofCompany } from "../../../stacks/plan/company.js";
import { proxyUrl } from "../../../stacks/plan/proxy-url.js";
import { seconds } from "../../lib/nodes/limit.js";
import type { Node } from "../../lib/nodes/node.js";

const proxy = ofCompany(() => proxyUrl("srv"));

/** What an address of the Internet answered. */
export interface Fetched {
  readonly url: string;
  /** `200`, `404`…; `000` where nothing was answered. */
  readonly status: string;
  readonly body: string;
}

/** Fetch addresses as the reader does: from an application server, by the proxy. */
export async function fetched(app: Node, urls: readonly string[]): Promise<readonly Fetched[]> {
  return Promise.all(
    urls.map(async (url) => {
      const { stdout } = await app.within(
        6000,
      )`/usr/bin/curl --silent --location --max-time ${seconds(5)} --proxy ${proxy()} --write-out '\n%{http_code}' ${url}`;
      const end = stdout.lastIndexOf("\n");
      return {
        url,
        status: stdout.slice(end + 1).trim() || "000",
        body: stdout.slice(0, Math.max(end, 0)),
      };
    }),
  );
}
