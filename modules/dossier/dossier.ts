import { ofCompany } from "../../stacks/plan/company.js";
import type { Chapter, Content } from "./chapter.js";
import { type ChapterId, chapterIds, chapterTitles } from "./chapter-titles.js";
import { accounts } from "./chapters/accounts.js";
import { addresses } from "./chapters/addresses.js";
import { application } from "./chapters/application.js";
import { backups } from "./chapters/backups.js";
import { conventions } from "./chapters/conventions.js";
import { deployment } from "./chapters/deployment.js";
import { dhcp } from "./chapters/dhcp.js";
import { flows } from "./chapters/flows.js";
import { groups } from "./chapters/groups.js";
import { helpdesk } from "./chapters/helpdesk.js";
import { mail } from "./chapters/mail.js";
import { monitoring } from "./chapters/monitoring.js";
import { names } from "./chapters/names.js";
import { packages } from "./chapters/packages.js";
import { people } from "./chapters/people.js";
import { ports } from "./chapters/ports.js";
import { remoteDesktop } from "./chapters/remote-desktop.js";
import { shares } from "./chapters/shares.js";
import { tasks } from "./chapters/tasks.js";
import { tunnels } from "./chapters/tunnels.js";
import { virtualisation } from "./chapters/virtualisation.js";
import { watch } from "./chapters/watch.js";
import { workstations } from "./chapters/workstations.js";

const contents: Readonly<Record<ChapterId, () => Content>> = {
  addresses,
  names,
  dhcp,
  flows,
  tunnels,
  ports,
  people,
  groups,
  accounts,
  shares,
  mail,
  tasks,
  backups,
  packages,
  workstations,
  deployment,
  "remote-desktop": remoteDesktop,
  application,
  virtualisation,
  helpdesk,
  monitoring,
  watch,
  conventions,
};

/** The company's operations manual: all facts that its lab is built from and checked against. It holds no secret. */
export const dossier = ofCompany((): readonly Chapter[] =>
  chapterIds.map((id) => ({ id, title: chapterTitles[id], ...contents[id]() })),
);
