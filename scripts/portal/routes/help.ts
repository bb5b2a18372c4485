import { z } from "zod";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { callHelp, closeCall, takeBackCall, takeCall } from "../store/help-calls.js";
import { bodyOf } from "./body-of.js";
import { checkId } from "./check-id.js";
import { mustBeOpen } from "./must-be-open.js";
import { wordsSaid } from "./words-said.js";

const callBody = z.object({ call: z.int() });

/** A candidate calls a trainer, and trainers take and close calls. */
export const helpRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/api/labs/:lab/help",
    access: "owner",
    async handle(asked) {
      const { portal, actor, lab: candidate } = asked;
      const body = z.object({ check: checkId.nullable(), words: wordsSaid });
      const { check, words } = await bodyOf(asked, body);
      if (check !== null) await mustBeOpen(asked, check);
      await callHelp(portal.store, { candidate, check, words });
      await note(portal.store, actor, "call help", `${candidate} ${check ?? ""}`.trim());
      return told(asked, candidate);
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/help/end",
    access: "owner",
    async handle(asked) {
      const { portal, actor, lab } = asked;
      await takeBackCall(portal.store, lab);
      await note(portal.store, actor, "take call back", lab);
      return told(asked, lab);
    },
  },
  {
    method: "POST",
    path: "/api/help/take",
    access: "trainer",
    async handle(asked) {
      const { portal, actor } = asked;
      const { call } = await bodyOf(asked, callBody);
      const candidate = await takeCall(portal.store, call, actor.who);
      await note(portal.store, actor, "take call", candidate);
      return told(asked, candidate);
    },
  },
  {
    method: "POST",
    path: "/api/help/close",
    access: "trainer",
    async handle(asked) {
      const { portal, actor } = asked;
      const { call } = await bodyOf(asked, callBody);
      const candidate = await closeCall(portal.store, call, actor.who);
      await note(portal.store, actor, "close call", candidate);
      return told(asked, candidate);
    },
  },
];

/** Pages of the lab hear it at once. */
async function told({ context, portal }: Asked, candidate: string): Promise<Response> {
  await portal.feeds.of(candidate).hearAssist();
  return context.json({});
}
