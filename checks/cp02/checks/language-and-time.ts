import { standard } from "../../../modules/workstation/standard.js";
import { workstations } from "../../../stacks/plan/workstations.js";
import { check } from "../../lib/check.js";
import { claim } from "../../lib/claim.js";
import { onEach } from "../../lib/on-each.js";

const { locale, keyboard, timeZone } = standard;

export const languageAndTime = check({
  title: {
    fr: `Sur chaque poste une session est en français : langue ${locale}, clavier ${keyboard}, heure de ${timeZone}`,
    en: `On every workstation a session is in French: language ${locale}, keyboard ${keyboard}, time of ${timeZone}`,
  },
  remedy: {
    fr: "Sur le poste cité : `locale` dans une session neuve, /etc/default/locale, `locale -a` (/etc/locale.gen, `locale-gen`) ; /etc/default/keyboard (XKBLAYOUT) ; `date`, /etc/localtime et /etc/timezone.",
    en: "On the workstation named: `locale` in a new session, /etc/default/locale, `locale -a` (/etc/locale.gen, `locale-gen`); /etc/default/keyboard (XKBLAYOUT); `date`, /etc/localtime and /etc/timezone.",
  },
  needs: workstations,

  run: ({ nodes }) =>
    onEach(workstations, async (name) => {
      // What a new session is given, not what files say; there is no console to type on but the file.
      const { stdout } = await nodes[name].succeed`
      /usr/bin/su -s /bin/sh -l nobody -c 'echo "lang \${LC_ALL:-$LANG}"
        echo "month $(/usr/bin/date -d 2026-02-01 +%B)"
        echo "winter $(/usr/bin/date -d @1768478400 +%H%Z)"
        echo "summer $(/usr/bin/date -d @1784116800 +%H%Z)"' 2> /dev/null
      echo "own \$(env -i /usr/bin/date -d @1768478400 +%H%Z)"
      sed -n 's/^XKBLAYOUT="*\\([a-z]*\\).*/keyboard \\1/p' /etc/default/keyboard 2> /dev/null | tail -n 1`;
      const said = (label: string) => stdout.match(new RegExp(`^${label} (.*)$`, "m"))?.[1] ?? "";
      const seen = `LANG=${said("lang") || "∅"}, ${said("month") || "∅"}; 12:00 UTC = ${said("winter")} / ${said("summer")}; clavier ${said("keyboard") || "∅"}`;
      claim(
        said("lang").toLowerCase().replace("utf8", "utf-8") === locale.toLowerCase() &&
          said("month") === "février",
        {
          fr: `une session a ${locale}, et cette langue est générée : février`,
          en: `a session has ${locale}, and that language is generated: février`,
        },
        seen,
      );
      // Noon in London is one o'clock in Paris in winter, two in summer.
      claim(
        said("winter") === "13CET" && said("summer") === "14CEST" && said("own") === "13CET",
        { fr: `l'heure est celle de ${timeZone}`, en: `the time is that of ${timeZone}` },
        seen,
      );
      claim(
        said("keyboard") === keyboard,
        { fr: `le clavier est ${keyboard}`, en: `the keyboard is ${keyboard}` },
        seen,
      );
      return seen;
    }),
});
