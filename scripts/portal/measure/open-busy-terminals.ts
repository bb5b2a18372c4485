import { once } from "node:events";
import type { Page } from "playwright-core";
import { WebSocket } from "ws";
import { sessionCookie } from "../cookies.js";

/** Machines that they are opened on. */
const machines = ["ws1", "ws2", "ws3", "wsb1", "fw1"];

/**
 * Open terminals that print without end, each with a reader that shows all at once.
 *
 * @param page of the lab's candidate, whose session they are opened with
 * @returns what ends them
 */
export async function openBusyTerminals(
  page: Page,
  {
    address,
    lab,
    count,
  }: { readonly address: string; readonly lab: string; readonly count: number },
): Promise<() => Promise<void>> {
  const context = page.context();
  const own = { origin: address, "sec-fetch-site": "same-origin" };
  const url = `/api/labs/${lab}/consoles`;
  const post = async (path: string, data: unknown) => {
    const answer = await context.request.post(path, { data, headers: own });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer.json();
  };
  const [cookie] = (await context.cookies()).filter(({ name }) => name === sessionCookie);
  const opened = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const machine = machines[at % machines.length];
      const { console } = await post(url, { machine, columns: 120, rows: 40 });
      const socket = new WebSocket(`${address.replace("https", "wss")}${url}/${console}/socket`, {
        rejectUnauthorized: false,
        headers: { ...own, cookie: `${sessionCookie}=${cookie?.value}` },
      });
      await once(socket, "open");
      socket.on("message", (data: Buffer, isBinary) => {
        if (isBinary) socket.send(JSON.stringify({ type: "ack", bytes: data.length }));
      });
      socket.send(Buffer.from("yes\n"));
      return { console, socket };
    }),
  );
  return async () => {
    for (const { console, socket } of opened) {
      socket.close();
      await post(`${url}/end`, { console });
    }
  };
}
