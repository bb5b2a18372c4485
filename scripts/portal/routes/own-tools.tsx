import { z } from "zod";
import { Misuse } from "../../ground/misuse.js";
import { say } from "../../ground/say.js";
import type { Text } from "../../ground/text.js";
import { drawPage } from "../draw-page.js";
import { sshConfig } from "../own-tools/ssh-config.js";
import { ToolsPage } from "../pages/tools-page.js";
import type { Asked, Route } from "../route.js";
import { note } from "../store/audit.js";
import { placeServed } from "../store/place.js";
import { publicKey } from "../ways-in/public-key.js";
import { addKey, keysOf, removeKey } from "../ways-in/ssh-keys.js";
import { formOf } from "./body-of.js";

/** A candidate's own tools: their keys, and how they are set up. */
export const ownToolRoutes: readonly Route[] = [
  { method: "GET", path: "/labs/:lab/tools", access: "owner", handle: (asked) => page(asked) },
  {
    method: "POST",
    path: "/labs/:lab/keys/add",
    access: "owner",
    body: "form",
    async handle(asked) {
      const { portal, actor, lab } = asked;
      try {
        await addKey(portal.store, lab, publicKey(await keyIn(asked)));
      } catch (problem) {
        if (!(problem instanceof Misuse)) throw problem;
        return page(asked, problem.told);
      }
      await note(portal.store, actor, "add key", lab);
      return asked.context.redirect(`/labs/${lab}/tools`, 303);
    },
  },
  {
    method: "POST",
    path: "/labs/:lab/keys/remove",
    access: "owner",
    body: "form",
    async handle(asked) {
      const { context, portal, actor, lab } = asked;
      await removeKey(portal.store, lab, await keyIn(asked));
      await note(portal.store, actor, "remove key", lab);
      return context.redirect(`/labs/${lab}/tools`, 303);
    },
  },
];

async function keyIn(asked: Asked): Promise<string> {
  return (await formOf(asked, z.object({ key: z.string().max(4000) }))).key;
}

async function page(asked: Asked, problem?: Text): Promise<Response> {
  const { portal, lab } = asked;
  const place = await placeServed(portal.store);
  const served = place?.ssh && {
    config: sshConfig({ candidate: lab, address: place.address, port: place.ssh.port }),
    fingerprint: place.ssh.fingerprint,
  };
  return drawPage(asked, {
    title: say({ fr: "Mes outils", en: "My tools" }),
    status: problem ? 400 : 200,
    children: (
      <ToolsPage
        lab={lab}
        now={new Date().toISOString()}
        served={served ?? null}
        keys={await keysOf(portal.store, lab)}
        problem={problem && say(problem)}
      />
    ),
  });
}
