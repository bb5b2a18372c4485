import { join } from "node:path";
import { ofCompany } from "../../stacks/plan/company.js";
import { plan } from "../../stacks/plan/plan.js";
import { desktopImage } from "../desktop/desktop-image.js";
import { seatUnits } from "../desktop/seat-units.js";
import { shares } from "../file-server/shares.js";
import { Image } from "../lib/image.js";
import { interfacesFile } from "../lib/interfaces-file.js";
import { serviceFirewall } from "../n-tier/service-firewall.js";
import { remoteDesktop } from "../terminal-server/remote-desktop.js";
import { sssdConfig } from "../workstation/sssd-config.js";
import { standard } from "../workstation/standard.js";
import { standardFiles } from "../workstation/standard-files.js";
import { firefoxPolicies } from "./firefox-policies.js";
import { thunderbirdPolicies } from "./thunderbird-policies.js";

/** The administrator's workstation: a desktop with what he looks after the company with. */
export const administrationImage = ofCompany(
  () =>
    new Image({
      name: "adm1",
      boots: true,
      from: new Image({
        name: "administration",
        from: desktopImage(),
        folder: join(import.meta.dirname, "tools"),
      }),
      folder: join(import.meta.dirname, "configured"),
      files: {
        ...standardFiles(),
        // A desktop stays open while its user is away, as a terminal does.
        ...seatUnits({ title: "Bureau du technicien", idleMinutes: 90 }),
        "/etc/network/interfaces": interfacesFile("adm1", {
          nameservers: [plan().machines.dc1.interfaces.srv, plan().machines.dc2.interfaces.srv],
        }),
        "/etc/chrony/chrony.conf": `# Adresse fixe : aucun DHCP ne dit qui donne l'heure. Vérifier avec : chronyc sources
server dc1.${plan().company.domain} iburst
server dc2.${plan().company.domain} iburst
driftfile /var/lib/chrony/chrony.drift
logdir /var/log/chrony
maxupdateskew 100.0
makestep 1 3
`,
        "/etc/nftables.conf": serviceFirewall({
          title: plan().machines.adm1.title.fr,
          ports: [22],
          from: [plan().segments.srv.cidr],
        }),
        "/etc/sssd/sssd.conf": sssdConfig([standard().administrators]),
        "/etc/firefox-esr/policies/policies.json": json(firefoxPolicies()),
        "/etc/thunderbird/policies/policies.json": json(thunderbirdPolicies()),
        // What the file manager shows at its side.
        "/etc/skel/.config/gtk-3.0/bookmarks": shares
          .map(({ name }) => `smb://file1.${plan().company.domain}/${name} ${name}\n`)
          .join(""),
        "/usr/share/applications/bureau-a-distance.desktop": `[Desktop Entry]
Type=Application
Name=Bureau à distance (ts1)
Comment=Ouvrir une session sur le serveur de bureaux à distance
Exec=xfreerdp /v:ts1.${plan().company.domain}:${remoteDesktop.port} /cert:deny /dynamic-resolution +clipboard
Terminal=true
Icon=preferences-desktop-remote-desktop
Categories=Network;RemoteAccess;
`,
      },
    }),
);

function json(policies: object): string {
  return `${JSON.stringify(policies, null, 2)}\n`;
}
