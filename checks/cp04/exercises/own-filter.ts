import { helpdesk } from "../../../modules/helpdesk/helpdesk.js";
import { plan } from "../../../stacks/plan/plan.js";
import { staff } from "../../../stacks/plan/staff.js";
import { authority } from "../../lib/authority.js";
import { exercise } from "../../lib/exercise.js";
import { atHelpdesk } from "../../lib/helpdesk/at-helpdesk.js";
import { knowledgeBase } from "../../lib/helpdesk/knowledge-base.js";
import { ticketsAbout } from "../../lib/helpdesk/tickets-about.js";
import { writeInTicket } from "../../lib/helpdesk/write-in-ticket.js";
import { Desk } from "../lib/desk.js";
import { filterScript, filterWish } from "../lib/filter-wish.js";
import { requesterReplies } from "../lib/requester-replies.js";
import { requesterWrites } from "../lib/requester-writes.js";
import { vncSession } from "../lib/vnc-session.js";

export const ownFilter = exercise({
  title: {
    fr: "La directrice veut faire elle-même un filtre de courrier",
    en: "The managing director wants to make a mail filter herself",
  },
  brief: {
    fr: `${staff.director.name} a écrit à l'assistance (https://${helpdesk.host}) : elle dit ce que son filtre doit faire. Elle est à son poste, ws1, session ouverte, deux fenêtres devant elle : un terminal et « Filtres de courrier » (list, put, activate), où elle a déjà tapé son mot de passe.
Annoncez dans le ticket que vous prenez la main. Appelez son poste (ws1.${plan.company.domain}, port ${plan.assistancePort}) avec un client VNC placé parmi les serveurs, certificat vérifié (X509Plain, votre compte) : elle accepte si le ticket l'a annoncé. Faites le filtre avec elle, activez-le, rendez la main.
Laissez-lui un mode d'emploi (article de l'assistance qui cite la référence de sa demande), puis résolvez : c'est elle qui valide. Vous n'ouvrez pas sa boîte, et n'écrivez aucun mot de passe.
Elle est simulée : qui la joue lance « lab play CANDIDAT depannage ».`,
    en: `${staff.director.name} has written to the helpdesk (https://${helpdesk.host}): she says what her filter has to do. She is at her workstation, ws1, her session is open, two windows before her: a terminal and “Filtres de courrier” (list, put, activate), where she has typed her password already.
Announce in the ticket that you take control. Call her workstation (ws1.${plan.company.domain}, port ${plan.assistancePort}) with a VNC client among the servers, the certificate verified (X509Plain, your account): she accepts if the ticket has announced it. Make the filter with her, activate it, give control back.
Leave her a how-to (an article of the helpdesk's that names the reference of her request), then resolve: she is the one to validate. You don't open her mailbox, and write no password anywhere.
She is simulated: whoever plays her runs “lab play CANDIDATE depannage”.`,
  },
  minutes: 45,
  needs: ["desk1", "mail1", "probe-lan", "probe-srv", "ws1"],
  limitMs: 120_000,
  proves: [
    "cp04/assistance-consented",
    "cp04/filter-in-force",
    "cp04/how-to-readable",
    "cp04/user-validated",
    "cp04/no-secret-in-ticket",
    "cp04/mailbox-left-alone",
  ],
  keeps: ["cp14/letter-inside", "cp14/mailboxes-private"],

  async setUp(scene) {
    const { login, reference, tag, folder } = filterWish(scene);
    await requesterWrites(scene, login, {
      reference,
      subject: "ranger mon courrier",
      text: `Bonjour,\n\nJe voudrais que tout message dont l'objet contient ${tag} aille de lui-même dans un dossier « ${folder} », et que le reste ne bouge pas. Je tiens à le faire moi-même, guidez-moi : je suis à mon poste, ws1. Laissez-moi aussi de quoi le refaire seule.\n\n${staff.director.name}`,
    });
    const desk = new Desk(scene, login);
    await desk.close();
    await desk.open();
  },

  async solve(scene) {
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
      vncSession(scene, certificate, staff.technician.login, [
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
    const { desk: tool, as } = await atHelpdesk(scene, staff.technician.login);
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
    await requesterReplies(scene, login, reference, `${helpdesk.validation}, merci.`);
  },
});
