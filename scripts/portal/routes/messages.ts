import { z } from "zod";
import type { Route } from "../route.js";
import { note } from "../store/audit.js";
import { readMessage } from "../store/messages.js";
import { bodyOf } from "./body-of.js";

/** What trainers write to a candidate: he says that he has read it. */
export const messageRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/api/labs/:lab/messages/read",
    access: "owner",
    async handle(asked) {
      const { context, portal, actor, lab } = asked;
      const { message } = await bodyOf(asked, z.object({ message: z.int().positive() }));
      await readMessage(portal.store, lab, message);
      await note(portal.store, actor, "read message", `${lab} ${message}`);
      await portal.feeds.of(lab).refresh();
      return context.json({});
    },
  },
];
