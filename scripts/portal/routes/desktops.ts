import { upgradeWebSocket } from "@hono/node-server";
import { getCookie } from "hono/cookie";
import type { WebSocket } from "ws";
import { z } from "zod";
import { machineNames } from "../../../stacks/plan/plan.js";
import { language } from "../../ground/say.js";
import { DesktopSocket } from "../consoles/desktop-socket.js";
import { sessionCookie } from "../cookies.js";
import type { Route } from "../route.js";
import { note } from "../store/audit.js";
import { malformed } from "./malformed.js";

const machines = z.enum(machineNames);

/** Desktops of machines of a lab: its candidate sits down at one; a trainer is shown those that are open. */
export const desktopRoutes: readonly Route[] = [
  {
    method: "UPGRADE",
    path: "/api/labs/:lab/desktops/:machine/socket",
    access: "reader",
    async handle({ context, portal, visitor, actor, lab: candidate }) {
      if (!visitor) throw new Error("a reader has come in");
      const name = context.req.param("machine") ?? "";
      const { data: machine } = machines.safeParse(name);
      if (!machine) throw malformed(name);
      const isObserver = visitor.role === "trainer";
      // Who only looks has nothing started.
      const isOpen = () =>
        portal.consoles.desktops(candidate).some((one) => one.machine === machine);
      const open =
        isObserver && !isOpen()
          ? undefined
          : () => portal.consoles.openDesktop({ candidate, machine });
      if (open) {
        const what = isObserver ? "observe desktop" : "open desktop";
        await note(portal.store, actor, what, `${candidate} ${machine}`);
      }
      const props = {
        lab: candidate,
        machine,
        visitor,
        token: getCookie(context, sessionCookie) ?? "",
        language: language(),
        open,
      };
      return upgradeWebSocket(context, {
        onOpen(_, { raw }) {
          const socket = raw as WebSocket;
          portal.sockets.open(new DesktopSocket({ ...props, socket }), socket);
        },
      });
    },
  },
];
