import { z } from "zod";
import { ofCompany } from "../../../stacks/plan/company.js";
import { isOffered } from "../../../stacks/plan/is-offered.js";
import { machineNames } from "../../../stacks/plan/plan.js";
import { allowedWord } from "../../ground/allowed-word.js";
import { refuse } from "../../ground/refuse.js";
import { because } from "./because.js";
import { declaredPort } from "./declared-port.js";

/** A program that listens on a machine beyond loopback. */
export const declaredListener = ofCompany(() =>
  z
    .strictObject({
      machine: z.enum(machineNames),
      protocol: z.enum(["tcp", "udp"]),
      port: declaredPort,
      // Programs that are nothing but a way in, or through.
      program: allowedWord(
        /^(?!(?:nc|ncat|netcat|nc\.\w+|socat|busybox|sh|bash|dash|zsh|in\.\w+|telnetd|systemd)$)[\w.:+-]{2,40}$/,
        {
          fr: "le nom du programme tel que `ss -lntup` le montre ; ni un interpréteur de commandes, ni un relais (nc, socat, systemd, telnetd…)",
          en: "the program's name as `ss -lntup` shows it; neither a shell nor a relay (nc, socat, systemd, telnetd…)",
        },
      ),
      ...because,
    })
    .superRefine(({ machine, protocol, port }, context) => {
      if (!isOffered(machine, { protocol, port })) return;
      refuse(context, ["port"], {
        fr: `un port que le plan ne donne pas déjà à ${machine}`,
        en: `a port that the plan does not give ${machine} already`,
      });
    }),
);
export type DeclaredListener = z.infer<ReturnType<typeof declaredListener>>;
