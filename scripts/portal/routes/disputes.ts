import { z } from "zod";
import { evidenceViewOf } from "../assist-view-of.js";
import type { Route } from "../route.js";
import { note } from "../store/audit.js";
import { answerDispute, evidenceOf, openDispute, withdrawDispute } from "../store/disputes.js";
import { bodyOf } from "./body-of.js";
import { checkId } from "./check-id.js";
import { mustBeOpen } from "./must-be-open.js";
import { wordsSaid } from "./words-said.js";

/** A candidate disputes what was seen, and a trainer answers. */
export const disputeRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/api/labs/:lab/disputes",
    access: "owner",
    async handle(asked) {
      const { context, portal, actor, lab: candidate } = asked;
      const body = z.object({ check: checkId, seenAt: z.iso.datetime(), words: wordsSaid.min(1) });
      const { check, seenAt, words } = await bodyOf(asked, body);
      await mustBeOpen(asked, check);
      await openDispute(portal.store, { candidate, check, seenAt, words });
      await note(portal.store, actor, "dispute", `${candidate} ${check}`);
      await portal.feeds.of(candidate).hearAssist();
      return context.json({});
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/disputes/withdraw",
    access: "owner",
    async handle(asked) {
      const { context, portal, actor, lab } = asked;
      const { dispute } = await bodyOf(asked, z.object({ dispute: z.int() }));
      await withdrawDispute(portal.store, lab, dispute);
      await note(portal.store, actor, "withdraw dispute", `${lab} ${dispute}`);
      await portal.feeds.of(lab).hearAssist();
      return context.json({});
    },
  },
  {
    method: "POST",
    path: "/api/disputes/answer",
    access: "trainer",
    async handle(asked) {
      const { context, portal, actor } = asked;
      const { dispute, isRight, words } = await bodyOf(
        asked,
        z.object({ dispute: z.int(), isRight: z.boolean(), words: wordsSaid.min(1) }),
      );
      const answer = { id: dispute, by: actor.who, isRight, words };
      const candidate = await answerDispute(portal.store, answer);
      await note(portal.store, actor, "answer dispute", `${candidate} ${dispute}`);
      await portal.feeds.of(candidate).hearAssist();
      return context.json({});
    },
  },
  {
    method: "GET",
    // A trainer's alone: it has what the bench ran, and how.
    path: "/api/evidence/:lab/:dispute",
    access: "trainer",
    async handle({ context, portal, lab }) {
      const dispute = z.coerce.number().int().safeParse(context.req.param("dispute")).data;
      const found =
        dispute === undefined ? undefined : await evidenceOf(portal.store, lab, dispute);
      return context.json(evidenceViewOf(found ?? { kept: [], left: 0 }));
    },
  },
];
