import type { Command } from "commander";
import { say } from "../../ground/say.js";
import { tell } from "../../ground/terminal/tell.js";
import { verb } from "../verb.js";
import { nameArgument } from "./name-argument.js";
import { tellLacked } from "./tell-lacked.js";

/** `lab host add`: note another server. */
export function addCommand(): Command {
  return verb("add", [
    "lab host add srv2 ssh://root@srv2",
    "lab host add srv3 tcp://srv3:2376 --tls-dir ./srv3-tls",
  ])
    .description(
      say({
        fr: "noter un serveur, une fois que son moteur Docker a répondu et convient",
        en: "note a host, once its Docker engine has answered and will do",
      }),
    )
    .argument(...nameArgument())
    .argument(
      "<endpoint>",
      say({
        fr: "unix://, ssh:// ou tcp://, comme DOCKER_HOST, ou le nom d'un contexte de Docker",
        en: "unix://, ssh:// or tcp://, as in DOCKER_HOST, or the name of a context of Docker",
      }),
    )
    .option(
      "--tls-dir <dir>",
      say({
        fr: "pour tcp:// : dossier de ca.pem, cert.pem et key.pem",
        en: "for tcp://: folder of ca.pem, cert.pem and key.pem",
      }),
    )
    .action(async (name: string, endpoint: string, { tlsDir }: { tlsDir?: string }) => {
      const { addHost } = await import("../../operations/hosts/add-host.js");
      const { host, told } = await addHost({ name, endpoint, tlsDir });
      const { version, architecture, cores, memoryMib } = told;
      const gib = (memoryMib / 2 ** 10).toFixed(1);
      tell(
        `${say({
          fr: `${name} : ${host.endpoint}, Docker ${version}, ${architecture}, ${cores} cœurs, ${gib} Gio`,
          en: `${name}: ${host.endpoint}, Docker ${version}, ${architecture}, ${cores} cores, ${gib} GiB`,
        })}\n`,
      );
      tellLacked(told);
    });
}
