import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { interruptible } from "./cli/interruptible.js";
import { verb } from "./cli/verb.js";
import { Exit } from "./ground/exit.js";
import { toldOf } from "./ground/localized-error.js";
import { Misuse } from "./ground/misuse.js";
import { say } from "./ground/say.js";
import { announce } from "./ground/terminal/announce.js";
import { tell } from "./ground/terminal/tell.js";
import { text } from "./ground/text.js";
import type { Consoles } from "./operations/consoles/consoles.js";
import { fingerprintOf, ownCertificate } from "./portal/certificate.js";
import { drawPicture } from "./portal/draw-picture.js";
import { endPortal } from "./portal/end-portal.js";
import { makePortal } from "./portal/make-portal.js";
import { ownNames } from "./portal/own-names.js";
import { readAssets } from "./portal/read-assets.js";
import { readCertificate } from "./portal/read-certificate.js";
import { notePlace, type ServedAt } from "./portal/store/place.js";
import { Store } from "./portal/store/store.js";
import { inviteTrainer, isAnybodyTrainer } from "./portal/ways-in/trainers.js";
import { mustBeProtected } from "./setup/must-be-protected.js";
import { installPortalUnit, removePortalUnit } from "./setup/portal-unit.js";

interface Options {
  readonly host: string;
  readonly port: number;
  readonly certificate?: string;
  readonly key?: string;
  readonly ssh?: number;
  readonly trustCandidates?: boolean;
  readonly install?: boolean;
  readonly remove?: boolean;
}

/** `lab serve`: the pages of candidates and trainers. */
export function serveCommand(): Command {
  const command = verb("serve", [
    "lab serve",
    "lab serve --host 192.0.2.10 --port 443",
    "lab serve --host 192.0.2.10 --ssh 2222",
  ])
    .option(
      "--host <address>",
      say({
        fr: "adresse ou nom de ce serveur où répondre ; 0.0.0.0 : toutes",
        en: "address or name of this server to answer on; 0.0.0.0: all",
      }),
      "127.0.0.1",
    )
    .option("--port <port>", "port", port, 8443)
    .option(
      "--certificate <file>",
      say({ fr: "certificat du centre, en PEM", en: "the centre's certificate, in PEM" }),
    )
    .option("--key <file>", say({ fr: "et sa clé", en: "and its key" }))
    .option(
      "--ssh <port>",
      say({
        fr: "ouvrir les labs aussi aux outils des candidats (SSH, et RDP à travers lui), par exemple sur 2222 ; jamais par défaut",
        en: "open labs to candidates' own tools as well (SSH, and RDP through it), e.g. on 2222; never by default",
      }),
      port,
    )
    .option(
      "--trust-candidates",
      say({
        fr: "accepter un moteur Docker qui protège moins bien le serveur",
        en: "accept a Docker engine that protects the server less well",
      }),
    )
    .option(
      "--install",
      say({
        fr: "servir dès le démarrage du serveur (systemd)",
        en: "serve from boot on (systemd)",
      }),
    )
    .option("--remove", say({ fr: "ne plus le faire", en: "do so no more" }));
  return command.action(async (options: Options) => {
    if (options.install === true && options.remove) {
      throw new Misuse({
        fr: "--install et --remove se contredisent : gardez l'un des deux",
        en: "--install and --remove contradict each other: keep one of them",
      });
    }
    if (options.remove) return remove();
    await mustBeProtected([], options.trustCandidates === true);
    // Before anything is made: what can't be read is told at once.
    const certificate = await certificateFor(options);
    if (options.install === true) return install(options, certificate);
    await serve(options, certificate);
  });
}

async function certificateFor({ host, certificate, key }: Options) {
  if (certificate !== undefined && key !== undefined) return readCertificate({ certificate, key });
  if (certificate === undefined && key === undefined) return ownCertificate(ownNames(host));
  throw new Misuse({
    fr: "--certificate et --key vont ensemble : donnez les deux, ou aucun",
    en: "--certificate and --key go together: give both, or neither",
  });
}

type Certificate = Awaited<ReturnType<typeof certificateFor>>;

async function serve({ host, port, ssh }: Options, certificate: Certificate): Promise<void> {
  const { Consoles } = await import("./operations/consoles/consoles.js");
  const { labEngines } = await import("./operations/consoles/lab-engines.js");
  const { listen } = await import("./portal/listen.js");
  const { openOwnTools } = await import("./portal/own-tools/open-own-tools.js");
  const { useCases } = await import("./portal/use-cases.js");
  const [store, assets, consoles] = await Promise.all([
    Store.open(),
    readAssets(),
    Consoles.with(labEngines),
  ]);
  try {
    await interruptible(async (signal) => {
      const portal = makePortal({ store, useCases, consoles, picture: drawPicture(), assets });
      const listening = await listen({ portal, certificate, host, port });
      const tools =
        ssh === undefined
          ? undefined
          : await openOwnTools({ store, visits: portal.visits, consoles, host, port: ssh });
      await introduce(store, { host, port: listening.port, ssh: tools }, certificate);
      portal.errands.users.start();
      portal.errands.zeros.start();
      portal.errands.scenarios.start();
      void sweep(consoles);
      await new Promise((stop) => signal.addEventListener("abort", stop));
      await endPortal({ portal, listening, consoles, tools });
      // What has not stopped in time would keep this process. What is kept is whole, wherever that ends.
      process.exit(Exit.done);
    });
  } finally {
    await consoles.close();
    await store.close();
  }
}

/** End the terminals that a killed server left: pages are served meanwhile, and open new ones. */
async function sweep(consoles: Consoles): Promise<void> {
  try {
    for (const { candidate, machine, why } of await consoles.sweep()) {
      announce(text`${candidate}, ${machine}: ${why}`);
    }
  } catch (problem) {
    announce(toldOf(problem));
  }
}

async function install(options: Options, certificate: Certificate): Promise<void> {
  const { host, port, ssh, certificate: chain, key, trustCandidates } = options;
  const { sshPlace } = await import("./portal/own-tools/ssh-place.js");
  // Before there are two who might draw the gate's key.
  const place = ssh === undefined ? undefined : await sshPlace(ssh);
  await installPortalUnit([
    ...["--host", host, "--port", String(port)],
    ...(chain && key ? ["--certificate", resolve(chain), "--key", resolve(key)] : []),
    ...(ssh === undefined ? [] : ["--ssh", String(ssh)]),
    ...(trustCandidates ? ["--trust-candidates"] : []),
  ]);
  const store = await Store.open();
  try {
    await introduce(store, { host, port, ssh: place }, certificate);
  } finally {
    await store.close();
  }
}

async function remove(): Promise<void> {
  const was = await removePortalUnit();
  announce(
    was
      ? {
          fr: "les pages ne sont plus servies ; comptes, cartes et résultats restent",
          en: "the pages are served no more; accounts, cards and results stay",
        }
      : { fr: "rien n'était installé", en: "nothing was installed" },
  );
}

/** Say where the pages are and, where no trainer can come in yet, how the first one does. */
async function introduce(
  store: Store,
  { host, port, ssh }: Pick<Options, "host" | "port"> & Pick<ServedAt, "ssh">,
  certificate: Certificate,
): Promise<void> {
  const { catalogue } = await import("../checks/catalogue.js");
  const [name] = ownNames(host);
  const address = `https://${name.includes(":") ? `[${name}]` : name}:${port}`;
  const fingerprint = fingerprintOf(certificate);
  await notePlace(store, { address, fingerprint, ssh });
  tell(`${address}\n`);
  tell(
    say({
      fr: `empreinte SHA-256 : ${fingerprint}\n`,
      en: `SHA-256 fingerprint: ${fingerprint}\n`,
    }),
  );
  if (ssh) {
    tell(
      say({
        fr: `outils des candidats (SSH) : port ${ssh.port}, clé ${ssh.fingerprint}\n`,
        en: `candidates' own tools (SSH): port ${ssh.port}, key ${ssh.fingerprint}\n`,
      }),
    );
  }
  for (const { told } of catalogue.broken.values()) announce(told);
  if (await isAnybodyTrainer(store)) return;
  const code = await inviteTrainer(store, undefined);
  tell(
    say({
      fr: `\nPremier formateur : ouvrez ${address}/invitation et tapez ce code, qui sert une fois :\n  ${code}\n`,
      en: `\nFirst trainer: open ${address}/invitation and type this code, which works once:\n  ${code}\n`,
    }),
  );
}

function port(word: string): number {
  const number = Number(word);
  if (/^\d+$/.test(word) && number >= 1 && number <= 65_535) return number;
  throw new InvalidArgumentError(
    say({
      fr: "il faut un port de 1 à 65535, par exemple 8443",
      en: "a port from 1 to 65535 is needed, e.g. 8443",
    }),
  );
}
