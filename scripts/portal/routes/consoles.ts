import { upgradeWebSocket } from "@hono/node-server";
import { getCookie } from "hono/cookie";
import type { WebSocket } from "ws";
import { z } from "zod";
import { machineNames } from "../../../stacks/plan/plan.js";
import { LocalizedError } from "../../ground/localized-error.js";
import { Misuse } from "../../ground/misuse.js";
import { language, say } from "../../ground/say.js";
import type { Console } from "../../operations/consoles/console.js";
import { ConsoleSocket } from "../consoles/console-socket.js";
import { sessionCookie } from "../cookies.js";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { bodyOf } from "./body-of.js";

const opened = z.object({ machine: z.enum(machineNames), columns: z.int(), rows: z.int() });

/** Terminals on machines of a lab: its candidate opens, types and closes; a trainer reads what is open. */
export const consoleRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/api/labs/:lab/consoles",
    access: "owner",
    async handle(asked) {
      const { context, portal, actor, lab: candidate } = asked;
      const { machine, ...size } = await bodyOf(asked, opened);
      await note(portal.store, actor, "open console", `${candidate} ${machine}`);
      return orWhy(asked, async () => {
        const console = await portal.consoles.open({ candidate, machine, kind: "terminal", size });
        return context.json({ console: console.id });
      });
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/consoles/end",
    access: "owner",
    async handle(asked) {
      const { context, portal, actor, lab } = asked;
      const { console: id } = await bodyOf(asked, z.object({ console: z.string().max(32) }));
      const console = consoleOf(asked, id);
      if (!console) return context.json({});
      await note(portal.store, actor, "end console", `${lab} ${console.machine}`);
      return orWhy(asked, async () => {
        await console.end();
        return context.json({});
      });
    },
  },
  {
    method: "UPGRADE",
    path: "/api/labs/:lab/consoles/:console/socket",
    access: "reader",
    async handle(asked) {
      const { context, portal, visitor, actor, lab } = asked;
      if (!visitor) throw new Error("a reader has come in");
      const console = consoleOf(asked, context.req.param("console") ?? "");
      const from = z.coerce.number().int().nonnegative().safeParse(context.req.query("from")).data;
      const props = {
        console,
        visitor,
        actor,
        token: getCookie(context, sessionCookie) ?? "",
        language: language(),
        from,
      };
      if (console && visitor.role === "trainer") {
        await note(portal.store, actor, "observe console", `${lab} ${console.machine}`);
      }
      return upgradeWebSocket(context, {
        onOpen(_, { raw }) {
          const socket = raw as WebSocket;
          portal.sockets.open(new ConsoleSocket(portal.sockets, { ...props, socket }), socket);
        },
      });
    },
  },
];

/** A console of the lab that is asked about: another lab's is as one that is not there. */
function consoleOf({ portal, lab }: Asked, id: string): Console | undefined {
  const found = portal.consoles.get(id);
  return found?.candidate === lab ? found : undefined;
}

/** What a machine does not do is told on the page: it is no fault of the server's. */
async function orWhy({ context }: Asked, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (problem) {
    if (!(problem instanceof LocalizedError) || problem instanceof Misuse) throw problem;
    return context.json({ error: say(problem.told) }, 409);
  }
}
