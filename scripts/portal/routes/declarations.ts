import { z } from "zod";
import { say } from "../../ground/say.js";
import type { DeclaredChanges } from "../../training/declare/declare-changes.js";
import type { DeclaredOf } from "../../training/declare/declared-of.js";
import { parseDeclaration } from "../../training/declare/parse-declaration.js";
import type { ChangesView, DeclaredView } from "../pages/declared-view.js";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { bodyOf } from "./body-of.js";

/** What a candidate changed of the company, and declares: he hands it in, or a trainer for him. */
export const declarationRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/api/labs/:lab/declared",
    access: "reader",
    async handle({ context, portal, lab }) {
      return context.json(viewOf(await portal.useCases.declared(lab)));
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/declaration",
    access: "reader",
    async handle(asked) {
      const { portal, lab } = asked;
      const { text } = await bodyOf(asked, z.object({ text: z.string() }));
      const name = say({ fr: "la déclaration", en: "the declaration" });
      return told(asked, await portal.useCases.declare(lab, parseDeclaration(name, text)));
    },
  },
  {
    method: "POST",
    path: "/api/labs/:lab/declaration/undo",
    access: "reader",
    async handle(asked) {
      return told(asked, await asked.portal.useCases.undeclare(asked.lab));
    },
  },
];

/** What it came to, once it is noted who did it. */
async function told(
  { context, portal, actor, lab }: Asked,
  { added, removed, same, waitsFor }: DeclaredChanges,
): Promise<Response> {
  await note(portal.store, actor, "declare", `${lab} +${added.length} -${removed.length}`);
  const changes: ChangesView = {
    added: added.map(say),
    removed: removed.map(say),
    same: same.length,
    waitsFor: waitsFor ?? null,
  };
  return context.json(changes);
}

function viewOf({ lines, at, waitsFor, declaration, history }: DeclaredOf): DeclaredView {
  return {
    lines: lines.map(say),
    at: at ?? null,
    waitsFor: waitsFor ?? null,
    text: JSON.stringify(declaration, undefined, 2),
    history: history.toReversed().map((one) => ({
      at: one.at,
      undoneAt: one.undoneAt ?? null,
      lines: one.lines.map(say),
    })),
  };
}
