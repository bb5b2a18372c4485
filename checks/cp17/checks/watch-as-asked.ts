import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { claimReported } from "../../lib/helpdesk/claim-reported.js";
import { organisedWatch } from "../lib/organised-watch.js";
import { readerFeeds } from "../lib/reader-feeds.js";

export const watchAsAsked = check({
  title: {
    fr: "Le lecteur est rangé comme le ticket le demande, sans flux mort ni en double, et le ticket est résolu avec un compte rendu",
    en: "The reader is filed as the ticket asks, without a dead feed or a double, and the ticket is resolved with a report",
  },
  remedy: {
    fr: "Dans le lecteur : un dossier par sujet, plus celui du ticket pour le flux des paquets ; chaque adresse que publie le site des avis y est une fois, et aucune autre. Le ticket a une réponse au demandeur, qui redit le nom du dossier, et il est résolu.",
    en: "In the reader: a folder for each subject, and the ticket's for the feed of packages; each address that the site of advisories publishes is there once, and no other. The ticket has an answer to its requester, which tells the folder's name, and is resolved.",
  },
  needs: ["db1", "desk1"],
  judges: "cp17/watch-to-organise",

  async run({ nodes: { db1, desk1 }, password }) {
    const { reference, folder, filed } = organisedWatch({ password });
    const there = await readerFeeds(db1);
    const spelled = there.map((feed) => `${feed.folder ?? "∅"}: ${feed.url}`);
    claim(
      spelled.length === filed.length &&
        filed.every((feed) => spelled.includes(`${feed.folder}: ${feed.url}`)),
      {
        fr: `les ${filed.length} flux publiés, chacun une fois, dans le dossier demandé`,
        en: `the ${filed.length} feeds that are published, each once, in the folder asked for`,
      },
      spelled.join(", "),
    );
    const told = await claimReported(desk1, reference, [folder]);
    return `${spelled.join(", ")}; ${told}`;
  },
});
