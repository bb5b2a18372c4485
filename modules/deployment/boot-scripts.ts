import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { deployment } from "./deployment.js";

/**
 * Firmware tries its next device where the first one failed, hence the exit code. That is the disk with
 * BIOS; with UEFI, it is the network again, by IPv6 and HTTP: GRUB, which finds the disk, goes first.
 */
const toTheDisk = () => `iseq \${platform} efi && chain ${deployment().site}/master/disque.efi ||
exit 1
`;

/**
 * What every machine that boots from the network reads, by path on the site: a ticket decides, and who
 * has none, or can't be deployed, goes on to his own disk.
 */
export const bootScripts = ofCompany(
  (): Readonly<Record<string, string>> => ({
    "/debut.ipxe": `#!ipxe
# Un poste attendu a un billet ici ; tout autre démarre sur son disque.
chain --autofree ${deployment().site}/billets/\${netX/mac:hexhyp}.ipxe || echo Pas de billet : demarrage sur le disque
${toTheDisk()}`,
    "/billet.ipxe": `#!ipxe
# Un poste attendu : il est installé sans question ; qui est devant l'écran a deux secondes pour choisir.
set carte \${netX/mac:hexhyp}
menu ${plan().company.name} : deploiement de \${carte}
item poste         Poste de travail, image de l'entreprise (le disque sera efface)
item installateur  Installateur Debian complet, sans question (le disque sera efface)
item disque        Demarrer sur le disque
choose --timeout 2000 --default poste choix || goto disque
goto \${choix}

:poste
kernel ${deployment().site}/master/vmlinuz initrd=initrd.img no_timer_check boot=deploiement ip=dhcp net.ifnames=0 console=tty0 console=ttyS0 quiet reponses=${deployment().site}/billets/\${carte}.reponses || goto disque
initrd ${deployment().site}/master/initrd.img || goto disque
boot || goto disque

:installateur
kernel ${deployment().site}/installateur/linux initrd=initrd.gz auto=true priority=critical url=${deployment().site}/installateur/preseed.cfg domain=${plan().company.domain} console=ttyS0 no_timer_check --- quiet no_timer_check || goto disque
initrd ${deployment().site}/installateur/initrd.gz || goto disque
boot || goto disque

:disque
${toTheDisk()}`,
  }),
);
