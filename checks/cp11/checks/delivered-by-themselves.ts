import { deliveredName, deployment } from "../../../modules/deployment/deployment.js";
import { unitDn } from "../../../modules/domain-controller/names.js";
import { macOf } from "../../../stacks/plan/cabling.js";
import { people } from "../../../stacks/plan/people.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { mustAnswer } from "../../lib/must-answer.js";
import { directoryEntries } from "../../lib/probes/directory/directory-entries.js";
import { blankGuests, type Delivered, delivered, deliveredNodes } from "../lib/delivered.js";

const { witness } = deployment.repository;

export const deliveredByThemselves = check({
  title: {
    fr: "Les deux postes vierges se sont installés seuls : nom, domaine, langue, disque entier, mises à jour ; et rien de ce qui est propre à un poste n'est commun aux deux",
    en: "Both blank workstations have installed themselves: name, domain, language, whole disk, updates; and nothing that is a workstation's own is shared by the two",
  },
  remedy: {
    fr: "Sur hv1 : `virsh list --all`, `virsh console pxe1`. Sur dep1 : `deploiement liste`, `journalctl -t nginx -t deploiement`. Une livraison prend deux à cinq minutes, sans KVM ; la mise à jour se fait au premier démarrage.",
    en: "On hv1: `virsh list --all`, `virsh console pxe1`. On dep1: `deploiement liste`, `journalctl -t nginx -t deploiement`. A delivery takes two to five minutes without KVM; updates come at the first start.",
  },
  needs: [...deliveredNodes, "hv1"],
  judges: "cp11/two-new-workstations",
  deadlineMs: 40_000,

  async run(scene) {
    const { dc1, hv1, net1 } = scene.nodes;
    await mustAnswer(hv1, net1);
    const found: Delivered[] = [];
    for (const guest of blankGuests) {
      const name = deliveredName(macOf(guest, "lan"));
      const one = await delivered(scene, guest, 12);
      claim(
        one !== undefined,
        {
          fr: `${guest} : un compte du domaine y ouvre une session par SSH, et l'installation est finie`,
          en: `${guest}: a domain account logs on by SSH, and the installation is over`,
        },
        `${guest}: ∅`,
      );
      const seen = `${one.name} ${one.locale} ${witness.name} ${one.version} / ${one.size}`;
      claim(
        one.name === name &&
          one.locale === "fr_FR.UTF-8" &&
          one.version === witness.update &&
          Number.parseInt(one.size, 10) >= 7,
        {
          fr: `${name}, fr_FR.UTF-8, ${witness.name} ${witness.update}, tout le disque`,
          en: `${name}, fr_FR.UTF-8, ${witness.name} ${witness.update}, the whole disk`,
        },
        seen,
      );
      const unit = unitDn(people.joinDelegation.unit);
      const accounts = await directoryEntries(dc1, unit, `(sAMAccountName=${name}$)`, ["cn"]);
      claim(
        accounts.length === 1,
        { fr: `${name} a son compte dans ${unit}`, en: `${name} has its account in ${unit}` },
        `(sAMAccountName=${name}$): ${accounts.length}`,
      );
      found.push(one);
    }
    for (const own of ["name", "machineId", "hostKey", "fileSystem"] as const) {
      const values = found.map((one) => one[own]);
      claim(
        new Set(values).size === values.length,
        {
          fr: `deux postes ne partagent rien qui soit propre à l'un (${own})`,
          en: `two workstations share nothing that is one's own (${own})`,
        },
        values.join(" = "),
      );
    }
    return found
      .map((one) => `${one.name} ${one.version} ${one.machineId.slice(0, 8)}`)
      .join(" · ");
  },
});
