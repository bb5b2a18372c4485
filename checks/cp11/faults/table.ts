import { deployment } from "../../../modules/deployment/deployment.js";
import { plan } from "../../../stacks/plan/plan.js";
import { edit } from "../../lib/edit.js";
import { fault } from "../../lib/fault.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";
import { typed } from "../../lib/typed.js";
import { answerFile } from "../lib/answer-file.js";
import { deploymentSite } from "../lib/deployment-site.js";
import { reprepro } from "../lib/repository.js";

export const deployPasswordOutdated = typed(
  "dep1",
  "echo Ancien-Mot-de-passe-2024 > /etc/deploiement/mot-de-passe",
  ["cp11/delivery-joins-once"],
);
export const kernelUnreadable = typed("dep1", "chmod 600 /srv/http/master/vmlinuz", [
  "cp11/expected-is-deployed",
]);
export const tftpStopped = typed("dep1", "systemctl disable --quiet --now tftp.service", [
  "cp11/loaders-served",
  "cp11/silent-elsewhere",
  "cp11/read-only",
  "cp08/units-start-by-themselves",
]);
export const ticketsNotTaken = typed(
  "dep1",
  "systemctl disable --quiet --now fcgiwrap.socket fcgiwrap.service",
  ["cp11/delivery-joins-once", "cp08/units-start-by-themselves"],
);

export const biosLoaderForUefi = fault({
  needs: ["net1"],
  reddens: ["cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    const { bios, uefi } = deployment().loaders;
    await edit(net1, keaConf, `s/"${uefi}"/"${bios}"/`);
    await restartKea(net1);
  },
});

export const nextServerAstray = fault({
  needs: ["net1"],
  reddens: ["cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    const wrong = plan().machines.dep1.interfaces.srv.replace(/\d+$/, "16");
    await edit(net1, keaConf, `s/"next-server": ".*"/"next-server": "${wrong}"/`);
    await restartKea(net1);
  },
});

export const passwordInAnswers = fault({
  needs: ["dep1"],
  reddens: ["cp11/no-secret-served"],

  async apply({ nodes: { dep1 } }) {
    const clear = [
      "d-i passwd/root-password password Bienvenue-2026",
      "d-i passwd/root-password-again password Bienvenue-2026",
    ].join("\\n");
    await edit(dep1, answerFile, `s|^d-i passwd/root-password-crypted .*|${clear}|`);
  },
});

export const pxeAmongGuests = fault({
  needs: ["net1"],
  reddens: ["cp11/silent-elsewhere"],

  async apply({ nodes: { net1 } }) {
    const classes = `"require-client-classes": ["ipxe", "pxe-bios", "pxe-uefi"],`;
    await edit(net1, keaConf, `${subnetLines("guest")} s/^ *"pools": .*/&\\n        ${classes}/`);
    await restartKea(net1);
  },
});

export const questionLeft = fault({
  needs: ["dep1"],
  reddens: ["cp11/answers-complete"],
  apply: ({ nodes: { dep1 } }) => edit(dep1, answerFile, "/confirm_nooverwrite/d"),
});

export const repositoryBehind = fault({
  needs: ["dep1"],
  reddens: ["cp02/updates-taken", "cp11/packages-up-to-date"],

  async apply({ nodes: { dep1 } }) {
    const { suites, witness } = deployment().repository;
    await dep1.succeed`sh -c ${`${reprepro} remove ${suites[1]} ${witness.name}`}`;
  },
});

export const secondSiteBootsNothing = fault({
  needs: ["net1"],
  reddens: ["cp11/offer-for-each-firmware"],

  async apply({ nodes: { net1 } }) {
    const script = `${subnetLines("siteb")} { /"require-client-classes"/d }`;
    await net1.succeed`
      before=$(grep -c require-client-classes ${keaConf}) && sed -i ${script} ${keaConf} &&
        [ "$(grep -c require-client-classes ${keaConf})" -lt "$before" ]`;
    await restartKea(net1);
  },
});

export const siteWritable = fault({
  needs: ["dep1"],
  reddens: ["cp11/read-only"],

  async apply({ nodes: { dep1 } }) {
    const { file, reload } = deploymentSite;
    await dep1.succeed`chown www-data: /srv/http /srv/http/master`;
    // The first of them is that of the whole site.
    const first = "/location \\/ {/,/}/ s/if (.*request_method.*/dav_methods PUT DELETE;/";
    await edit(dep1, file, first, reload);
  },
});

export const ticketForEverybody = fault({
  needs: ["dep1"],
  reddens: ["cp11/others-left-alone", "cp11/delivery-joins-once"],

  async apply({ nodes: { dep1 } }) {
    const { file, reload } = deploymentSite;
    await edit(dep1, file, "/if (!-f .*reponses/d", reload);
  },
});

export const uefiNotExpected = fault({
  needs: ["net1"],
  reddens: ["cp11/offer-for-each-firmware", "cp11/loaders-served"],

  async apply({ nodes: { net1 } }) {
    await edit(net1, keaConf, "s/hex == 0x0007 or/hex == 0x0006 or/");
    await restartKea(net1);
  },
});
