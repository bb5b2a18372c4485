import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { staff } from "../../../stacks/plan/staff.js";
import { authority } from "../../lib/authority.js";
import type { Scene } from "../../lib/check.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { knowledgeBase } from "../../lib/helpdesk/knowledge-base.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { Desk } from "./desk.js";
import { filterScript, filterWish } from "./filter-wish.js";
import { requesterReplies } from "./requester-replies.js";
import { vncSession } from "./vnc-session.js";

/** Make her filter with her, leave her a how-to, and lead the ticket to its closing, as a technician would. */
export async function guidesToFilter(
  scene: Scene<"desk1" | "mail1" | "probe-lan" | "probe-srv" | "ws1">,
): Promise<void> {
  const wish = filterWish(scene);
  const { login, reference } = wish;
  await writeInTicket(
    scene,
    reference,
    "correspond",
    "Bonjour Madame, je vous appelle et prends la main sur votre écran, si vous l'acceptez dans la fenêtre qui s'ouvrira : nous faisons le filtre ensemble, et vous pouvez reprendre la main à tout moment.",
  );
  const desk = new Desk(scene, login);
  const certificate = await authority(scene);
  const [seen] = await Promise.all([
    vncSession(scene, certificate, staff().technician.login, [
      ["click", 240, 120],
      ["pause", 0.5],
      ["type", `cat > tri.sieve\n${filterScript(wish)}^D`],
      ["pause", 0.5],
      ["click", 240, 520],
      ["pause", 0.5],
      ["type", "put tri.sieve\n"],
      ["pause", 1],
      ["type", "activate tri.sieve\n"],
      ["pause", 1],
    ]),
    desk.answers("accept"),
  ]);
  if (seen.outcome !== "shown") throw new Error(`ws1: ${seen.outcome}: ${seen.why}`);
  const { desk: tool, as } = await atHelpdesk(scene, staff().technician.login);
  await tool.ask(as, "POST", "/article", {
    Class: knowledgeBase,
    Name: `Ranger son courrier par un filtre (${reference})`,
    Summary: "Un filtre range les messages d'après leur objet",
    CustomFields: {
      Contenu: `1. Ouvrir la fenêtre « Filtres de courrier » et taper son mot de passe.
2. Écrire le filtre dans un fichier du terminal : ce que l'objet doit contenir, et le dossier.
3. Le déposer : put tri.sieve. Puis l'activer : activate tri.sieve. La commande list montre une étoile devant le filtre actif.
Demande ${reference}.`,
    },
  });
  const [ticket] = await ticketsAbout(scene.nodes.desk1, reference);
  await tool.ask(as, "PUT", `/ticket/${ticket}`, { Status: "résolu" });
  await requesterReplies(scene, login, reference, `${helpdesk().validation}, merci.`);
}
