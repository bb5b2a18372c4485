import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { unitDn } from "./names.js";

const script = "/usr/local/sbin/mouvements";
const list = "/var/lib/personnel/mouvements.csv";

/** The company's own script of arrivals and departures, and what runs it every morning. */
export const movements = {
  /** Where it is on the controller: what the staff office's list and a unit are handed to. */
  script,
  /** What it says goes to the journal under this name. */
  tag: "mouvements",
  /** First line of the staff office's list. */
  header: "matricule;prenom;nom;service;mouvement",
  service: "mouvements.service",
  timer: "mouvements.timer",
  /** The staff office's list of the day, of trainees. */
  list,
} as const;

/** Files of the controller that keeps people up to date. */
export const movementsFiles = ofCompany(
  (): Readonly<Record<string, string>> => ({
    [script]: readFileSync(join(import.meta.dirname, "movements/mouvements"), "utf8"),
    [list]: `${movements.header}\n`,
    [`/etc/systemd/system/${movements.service}`]: `[Unit]
Description=Arrivées et départs des stagiaires, d'après le bureau du personnel
After=samba-ad-dc.service

[Service]
Type=oneshot
ExecStart=${script} ${list} "${unitDn("Stagiaires")}"
`,
    [`/etc/systemd/system/${movements.timer}`]: `[Unit]
Description=Arrivées et départs, chaque matin

[Timer]
OnCalendar=*-*-* 06:00
Persistent=true

[Install]
WantedBy=timers.target
`,
  }),
);
