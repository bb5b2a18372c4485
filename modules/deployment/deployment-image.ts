import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { people } from "../../stacks/plan/people.js";
import { plan } from "../../stacks/plan/plan.js";
import { baseImage } from "../base/base-image.js";
import { krb5Conf } from "../domain-controller/krb5-conf.js";
import { unitDn } from "../domain-controller/names.js";
import { hostsFile } from "../lib/hosts-file.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { serviceFirewall } from "../n-tier/service-firewall.js";
import { bootScripts } from "./boot-scripts.js";
import { deployment, workstationsToDeliver } from "./deployment.js";
import { masterImage } from "./master-image.js";
import { nginxSite } from "./nginx-site.js";
import { preseed } from "./preseed.js";
import { profileImage } from "./profile-image.js";
import { repositoryConf } from "./repository-conf.js";
import { witnessImage } from "./witness-image.js";

const stock = ofCompany(() => deployment().repository.suites[0]);
const update = ofCompany(() => deployment().repository.suites[1]);

/** The deployment server: TFTP and HTTP, the master and its tickets, and the package repository. */
export const deploymentImage = ofCompany(
  () =>
    new Image({
      name: "dep1",
      boots: true,
      from: new Image({
        name: "deployment-server",
        from: baseImage(),
        folder: join(import.meta.dirname, "server"),
      }),
      uses: { MASTER: masterImage(), WITNESS: witnessImage(), PROFILE: profileImage() },
      folder: join(import.meta.dirname, "configured"),
      files: {
        "/etc/network/interfaces": interfacesFile("dep1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/var/lib/plateau/hosts": hostsFile("dep1"),
        "/etc/nftables.conf": serviceFirewall({
          title: plan().machines.dep1.title.fr,
          ports: [80],
          udpPorts: [69],
        }),
        "/etc/krb5.conf": krb5Conf(),
        "/etc/nginx/conf.d/deploiement.conf": nginxSite(),
        "/etc/deploiement/deploiement.conf": `# Ce que disent les billets, et à qui l'annuaire fait confiance.
site=${deployment().site}
gabarit=${deployment().namePrefix}
cle=${deployment().repository.keyring}
compte_annuaire=${deployment().account}@${plan().company.realm}
unite="${unitDn(people().joinDelegation.unit)}"
controleurs="dc1.${plan().company.domain} dc2.${plan().company.domain}"
`,
        "/etc/deploiement/postes": `# Les postes à livrer : adresse de la carte, étiquette. Toute autre machine démarre sur son disque.
# Après une ligne ajoutée : deploiement ouvrir ÉTIQUETTE
${workstationsToDeliver()
  .map(({ mac, label }) => `${mac} ${label}\n`)
  .join("")}`,
        ...Object.fromEntries(
          Object.entries(bootScripts()).map(([path, content]) => [`/srv/http${path}`, content]),
        ),
        "/srv/depot/conf/distributions": repositoryConf(),
        "/usr/share/deploiement/preseed.cfg": preseed(),
        "/usr/share/deploiement/suites": [
          `${stock()} stock`,
          `${update()} update`,
          `${stock()} compta-stock`,
          `${update()} compta-update`,
          "",
        ].join("\n"),
      },
    }),
);
