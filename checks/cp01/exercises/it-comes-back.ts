import { setTimeout } from "node:timers/promises";
import { exercise } from "../../lib/exercise.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { AtDesk } from "../lib/at-desk.js";
import { endWatch } from "../lib/end-watch.js";
import { hideTask } from "../lib/hidden-task.js";
import { periodSeconds, recurring, undone } from "../lib/recurring.js";
import { setUpStory } from "../lib/set-up-story.js";
import { ticketsOf } from "../lib/tickets-of.js";
import { untilSeen } from "../lib/until-seen.js";

/** As long as the check wants it to hold after the resolution, and a look more, in milliseconds. */
const holdsMs = (periodSeconds + 35) * 1000;

export const itComesBack = exercise({
  needs: ["dc1", "desk1", "probe-lan"],
  limitMs: 240_000,

  async setUp(scene) {
    const story = recurring(scene);
    await hideTask(scene.nodes.dc1, {
      unit: story.unit,
      commands: [`/usr/bin/samba-tool group removemembers ${undone().role} ${undone().login}`],
      everySeconds: periodSeconds,
    });
    await setUpStory(scene, story);
  },

  async solve(scene) {
    const { dc1, desk1, "probe-lan": probe } = scene.nodes;
    const story = recurring(scene);
    const { unit, matters } = story;
    const [matter] = matters;
    const [ticket] = await ticketsOf(desk1, matters);
    if (!matter || !ticket) throw new Error("a story without a matter");
    if (ticket.status === "clos") return;
    const desk = await AtDesk.sit(scene);
    await desk.takeOn(
      ticket.id,
      matter,
      "Bonjour, cette fois nous cherchons ce qui le ramène, et pas seulement comment le réparer.",
    );
    const id = await desk.make("/ticket", {
      Queue: "Problèmes",
      Subject: "Gestion est refusé de façon répétée",
      Content: `Cause racine : la minuterie ${unit} de dc1 retire ${undone().login} de ${undone().role}, sans fin.
Contournement : remettre la personne dans le groupe, et ouvrir une session neuve.`,
      ContentType: "text/plain",
    });
    await desk.change(ticket.id, { DependsOn: Number(id) });
    mustSucceed(
      await dc1.within(30_000)`
      set -e
      /usr/bin/systemctl disable --quiet --now ${`${unit}.timer`}
      rm /etc/systemd/system/${unit}.timer /etc/systemd/system/${unit}.service
      /usr/bin/systemctl daemon-reload
      /usr/bin/samba-tool group addmembers ${undone().role} ${undone().login}`,
    );
    await untilSeen(probe, story, "well");
    await desk.change(Number(id), { Status: "résolu" });
    await desk.write(
      ticket.id,
      "correspond",
      "Bonjour, une tâche oubliée vous retirait de votre groupe : elle n'est plus. Dites-nous si tout va bien.",
    );
    await desk.change(ticket.id, { Status: "résolu" });
    await desk.become([ticket.id], "clos");
    await setTimeout(holdsMs);
  },

  async end({ nodes: { "probe-lan": probe } }) {
    await endWatch(probe, recurring({ password: () => "" }).name);
  },
});
