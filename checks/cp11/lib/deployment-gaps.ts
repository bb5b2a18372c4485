import { deployment } from "../../../modules/deployment/deployment.js";
import { ofCompany } from "../../../stacks/plan/company.js";
import { plan } from "../../../stacks/plan/plan.js";
import type { CauseCode } from "../../lib/cause.js";
import { causeOfFault } from "../../lib/cause-of-fault.js";
import { draw } from "../../lib/draw.js";
import { edit } from "../../lib/edit.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { reloadRules, rulesFile } from "../../lib/network/firewall-rules.js";
import { keaConf, restartKea, subnetLines } from "../../lib/network/kea.js";
import type { Machine } from "../../lib/nodes/machine.js";
import { indexAltered } from "../faults/index-altered.js";
import {
  biosLoaderForUefi,
  kernelUnreadable,
  nextServerAstray,
  pxeAmongGuests,
  repositoryBehind,
  siteWritable,
  ticketForEverybody,
  ticketsNotTaken,
  uefiNotExpected,
} from "../faults/table.js";
import { answerFile } from "./answer-file.js";
import { deploymentSite } from "./deployment-site.js";
import { reprepro } from "./repository.js";

const stock = ofCompany(() => deployment().repository.suites[0]);
const updates = ofCompany(() => deployment().repository.suites[1]);
const server = () => plan().machines.dep1.interfaces.srv;
const { file: site, reload } = deploymentSite;
const ticketOnly = "if (!-f /var/lib/deploiement/billets/$carte.reponses) { return 404; }";
const readOnly = "if ($request_method !~ ^(GET|HEAD)$) { return 405; }";
const tool = "/usr/local/sbin/deploiement";
const settings = "/etc/deploiement/deploiement.conf";
const delivered = "/usr/share/deploiement";

/** What may be wrong with the deployment of workstations, and how each is put right. */
export const deploymentGaps = {
  nextServerAstray: causeOfFault(nextServerAstray, ({ nodes: { net1 } }) =>
    leases(net1, `s/"next-server": ".*"/"next-server": "${server()}"/`),
  ),

  biosLoaderForUefi: causeOfFault(biosLoaderForUefi, ({ nodes: { net1 } }) =>
    leases(
      net1,
      `/"name": "pxe-uefi"/,/boot-file-name/ s/"${deployment().loaders.bios}"/"${deployment().loaders.uefi}"/`,
    ),
  ),

  uefiNotExpected: causeOfFault(uefiNotExpected, ({ nodes: { net1 } }) =>
    leases(net1, "s/hex == 0x0006 or/hex == 0x0007 or/"),
  ),

  /** No network of the company asks what kind of firmware a UEFI is. */
  uefiNotRequired: {
    setUp: ({ nodes: { net1 } }) => leases(net1, 's/"pxe-bios", "pxe-uefi"\\]/"pxe-bios"]/'),
    solve: ({ nodes: { net1 } }) => leases(net1, 's/"pxe-bios"\\]/"pxe-bios", "pxe-uefi"]/'),
  } satisfies CauseCode<"net1">,

  /** A UEFI is told no file to start from. */
  noFileForUefi: {
    setUp: ({ nodes: { net1 } }) =>
      leases(net1, `s/"boot-file-name": "${deployment().loaders.uefi}"/"boot-file-name": ""/`),
    solve: ({ nodes: { net1 } }) =>
      leases(net1, `s/"boot-file-name": ""/"boot-file-name": "${deployment().loaders.uefi}"/`),
  } satisfies CauseCode<"net1">,

  kernelUnreadable: causeOfFault(kernelUnreadable, async ({ nodes: { dep1 } }) => {
    await dep1.succeed`chmod 644 /srv/http/master/vmlinuz`;
  }),

  /** What the master's kernel starts with has another name. */
  initialFilesRenamed: {
    async setUp({ nodes: { dep1 } }) {
      await dep1.succeed`mv /srv/http/master/initrd.img /srv/http/master/initrd-2025.img`;
    },
    async solve({ nodes: { dep1 } }) {
      await dep1.succeed`mv /srv/http/master/initrd-2025.img /srv/http/master/initrd.img`;
    },
  } satisfies CauseCode<"dep1">,

  /** Tickets name a disk that is not there. */
  diskMisnamed: {
    setUp: ({ nodes: { dep1 } }) =>
      edit(dep1, tool, "s,/master/poste\\.img,/master/poste-2025.img,"),
    solve: ({ nodes: { dep1 } }) =>
      edit(dep1, tool, "s,/master/poste-2025\\.img,/master/poste.img,"),
  } satisfies CauseCode<"dep1">,

  ticketsNotTaken: causeOfFault(ticketsNotTaken, async ({ nodes: { dep1 } }) => {
    await dep1.succeed`systemctl enable --quiet --now fcgiwrap.socket`;
  }),

  /** Accounts of workstations go to a unit that is not there. */
  unitMistyped: {
    setUp: ({ nodes: { dep1 } }) =>
      edit(dep1, settings, 's/^unite="OU=Postes,/unite="OU=Ordinateurs,/'),
    solve: ({ nodes: { dep1 } }) =>
      edit(dep1, settings, 's/^unite="OU=Ordinateurs,/unite="OU=Postes,/'),
  } satisfies CauseCode<"dep1">,

  ticketForEverybody: causeOfFault(ticketForEverybody, ({ nodes: { dep1 } }) =>
    edit(dep1, site, `s,^\\( *\\)rewrite ^ /billet.ipxe last;,\\1${ticketOnly}\\n&,`, reload),
  ),

  /** Whoever has no ticket is shown the way to the installer. */
  strangersInstalled: {
    setUp: ({ nodes: { dep1 } }) =>
      edit(
        dep1,
        "/srv/http/debut.ipxe",
        `s,^exit 1$,kernel ${deployment().site}/installateur/linux auto=true\\ninitrd ${deployment().site}/installateur/initrd.gz\\nboot,`,
      ),
    solve: ({ nodes: { dep1 } }) =>
      edit(dep1, "/srv/http/debut.ipxe", "/^kernel /d; /^initrd /d; s/^boot$/exit 1/"),
  } satisfies CauseCode<"dep1">,

  siteWritable: causeOfFault(siteWritable, async ({ nodes: { dep1 } }) => {
    await edit(dep1, site, `s/dav_methods PUT DELETE;/${readOnly}/`, reload);
    await dep1.succeed`chown root: /srv/http /srv/http/master`;
  }),

  /** Anybody may put files among the packages. */
  packagesWritable: {
    async setUp({ nodes: { dep1 } }) {
      await dep1.succeed`chown www-data: /srv/depot`;
      const inside = "/location \\/debian\\/ {/,/alias/ s/if (.*request_method.*/dav_methods PUT;/";
      await edit(dep1, site, inside, reload);
    },
    async solve({ nodes: { dep1 } }) {
      await edit(dep1, site, `s/dav_methods PUT;/${readOnly}/`, reload);
      await dep1.succeed`chown root: /srv/depot`;
    },
  } satisfies CauseCode<"dep1">,

  pxeAmongGuests: causeOfFault(pxeAmongGuests, ({ nodes: { net1 } }) =>
    leases(net1, `${subnetLines("guest")} { /require-client-classes/d }`),
  ),

  /** Guests reach the deployment server on a port. */
  openToGuests(protocol: "tcp" | "udp", port: 69 | 80): CauseCode<"fw1"> {
    const rule = `iifname "guest" oifname "srv" ip daddr ${server()} ${protocol} dport ${port} accept`;
    return {
      setUp: ({ nodes: { fw1 } }) =>
        edit(fw1, rulesFile, `/log prefix "refus-transit/i\\        ${rule}`, reloadRules),
      solve: ({ nodes: { fw1 } }) => edit(fw1, rulesFile, `/${rule}/d`, reloadRules),
    };
  },

  /** The installer stops, and waits for somebody to answer. */
  unanswered(question: string): CauseCode<"dep1"> {
    return {
      setUp: ({ nodes: { dep1 } }) => edit(dep1, answerFile, `\\,^d-i ${question} ,d`),
      async solve({ nodes: { dep1 } }) {
        // As the package delivers it, line and all.
        await dep1.succeed`
          grep ${`^d-i ${question} `} ${delivered}/preseed.cfg >> ${answerFile} &&
            debconf-set-selections -c ${answerFile}`;
      },
    };
  },

  /** The installer's answers hold root's password as it is typed. */
  passwordInClear: {
    setUp({ nodes: { dep1 }, password }) {
      const known = draw({ password }, "cp11/root-password", [
        "Bienvenue-2026",
        "Poste-Neuf-1",
        "Azerty-2026",
      ]);
      const clear = `d-i passwd/root-password password ${known}`;
      const again = clear.replace("password password", "password-again password");
      return edit(dep1, answerFile, `s|^d-i passwd/root-password-crypted .*|${clear}\\n${again}|`);
    },
    async solve({ nodes: { dep1 } }) {
      const hidden = "d-i passwd/root-password-crypted password x";
      const script = `/^d-i passwd.root-password-again /d; s|^d-i passwd.root-password password .*|${hidden}|`;
      await edit(dep1, answerFile, script);
      await rootDigest(dep1, "-6");
    },
  } satisfies CauseCode<"dep1">,

  /** The installer's answers hold a digest that is soon broken. */
  weakDigest: {
    setUp: ({ nodes: { dep1 } }) => rootDigest(dep1, "-1"),
    solve: ({ nodes: { dep1 } }) => rootDigest(dep1, "-6"),
  } satisfies CauseCode<"dep1">,

  /** Whoever asks is shown the list of tickets. */
  ticketsListed: {
    setUp: ({ nodes: { dep1 } }) =>
      edit(
        dep1,
        site,
        "s,^    location /debian/ {,    location = /billets/ { alias /var/lib/deploiement/billets/; autoindex on; }\\n&,",
        reload,
      ),
    solve: ({ nodes: { dep1 } }) => edit(dep1, site, "/location = .billets/d", reload),
  } satisfies CauseCode<"dep1">,

  repositoryBehind: causeOfFault(repositoryBehind, async ({ nodes: { dep1 } }) => {
    const publish = `${reprepro} --silent includedeb ${updates()} ${delivered}/update.deb`;
    mustSucceed(await dep1.within(20_000)`sh -c ${publish}`);
  }),

  /** Nobody may read what was published since. */
  updatesUnread: {
    async setUp({ nodes: { dep1 } }) {
      await dep1.succeed`chmod 700 ${`/srv/depot/dists/${updates()}`}`;
    },
    async solve({ nodes: { dep1 } }) {
      await dep1.succeed`chmod 755 ${`/srv/depot/dists/${updates()}`}`;
    },
  } satisfies CauseCode<"dep1">,

  indexAltered: causeOfFault(indexAltered, async ({ nodes: { dep1 } }) => {
    mustSucceed(await dep1.within(20_000)`sh -c ${`${reprepro} --silent export ${stock()}`}`);
  }),
} as const;

async function leases(net1: Machine, script: string): Promise<void> {
  await edit(net1, keaConf, script);
  await restartKea(net1);
}

/** Give root's password of the full installer another digest, of a password drawn on the machine. */
async function rootDigest(dep1: Machine, method: "-1" | "-6"): Promise<void> {
  mustSucceed(
    await dep1.within(20_000)`
    digest=$(head -c 18 /dev/urandom | base64 | /usr/bin/openssl passwd ${method} -stdin) || exit 1
    sed "s|^\\(d-i passwd/root-password-crypted password\\) .*|\\1 $digest|" ${answerFile} > /run/answers
    cat /run/answers > ${answerFile} && rm /run/answers`,
  );
}
