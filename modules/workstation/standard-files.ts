import { ofCompany } from "../../stacks/plan/company.js";
import { standard } from "./standard.js";

/** What makes a machine one of the standard that somebody sits at: keyboard, language, clock, who becomes root. */
export const standardFiles = ofCompany(
  () =>
    ({
      "/etc/default/keyboard": `# Clavier du poste : man 5 keyboard
XKBMODEL="pc105"
XKBLAYOUT="${standard().keyboard}"
XKBVARIANT=""
XKBOPTIONS=""
BACKSPACE="guess"
`,
      "/etc/default/locale": `LANG=${standard().locale}\n`,
      "/etc/timezone": `${standard().timeZone}\n`,
      "/etc/sudoers.d/postes": `# Les administrateurs des postes, par l'annuaire ; personne d'autre.
%${standard().administrators.toLowerCase()} ALL=(ALL:ALL) ALL
`,
    }) as const,
);
