import { z } from "zod";
import { LocalizedError, toldOf } from "../ground/localized-error.js";
import { english, type Text, type Told } from "../ground/text.js";

interface Cause {
  /** In what the client, or ssh, says. */
  readonly sign: RegExp;
  readonly text: Text;
}

/** The first that fits counts. */
const causes: readonly Cause[] = [
  {
    sign: /\bspawn ssh\b/,
    text: {
      fr: "le programme ssh n'est pas installé ici : sudo apt-get install openssh-client",
      en: "the program ssh is not installed here: sudo apt-get install openssh-client",
    },
  },
  {
    sign: /Host key verification failed/,
    text: {
      fr: "ssh ne connaît pas encore ce serveur : ouvrez-y une session une fois, et comparez l'empreinte",
      en: "ssh does not know that server yet: log in there once, and compare the fingerprint",
    },
  },
  {
    sign: /Permission denied \(/,
    text: {
      fr: "ssh n'y est pas admis sans mot de passe : déposez-y votre clé (ssh-copy-id)",
      en: "ssh is not let in there without a password: put your key there (ssh-copy-id)",
    },
  },
  {
    sign: /docker: (?:command )?not found|docker: No such file/,
    text: {
      fr: "il n'y a pas de programme docker là-bas : installez-y docker.io",
      en: "there is no program docker over there: install docker.io there",
    },
  },
  {
    sign: /permission denied|EACCES|EPERM/i,
    text: {
      fr: "cet utilisateur n'a pas le droit de s'y servir du moteur : ajoutez-le au groupe de sa socket (plateau, ou docker)",
      en: "that user may not use the engine there: add the user to the group of its socket (plateau, or docker)",
    },
  },
  {
    sign: /ENOTFOUND|EAI_AGAIN|Could not resolve hostname/,
    text: {
      fr: "aucun serveur de ce nom n'est trouvé : corrigez-le, ou donnez une adresse",
      en: "no server of that name is found: correct it, or give an address",
    },
  },
  {
    sign: /ERR_TLS_CERT_ALTNAME_INVALID/,
    text: {
      fr: "son certificat est celui d'un autre nom : donnez le nom ou l'adresse pour lesquels il a été fait",
      en: "its certificate is of another name: give the name or address that it was made for",
    },
  },
  {
    sign: /CERT_HAS_EXPIRED/,
    text: {
      fr: "son certificat a expiré : refaites-le",
      en: "its certificate has expired: make another",
    },
  },
  {
    sign: /SELF_SIGNED_CERT|UNABLE_TO_(?:VERIFY|GET)|CERT_SIGNATURE_FAILURE/,
    text: {
      fr: "son certificat n'est pas de l'autorité de ca.pem : ce n'est pas ce serveur, ou pas ce fichier",
      en: "its certificate is not of the authority of ca.pem: it is not that server, or not that file",
    },
  },
  {
    sign: /\balert\b|ALERT/,
    text: {
      fr: "il refuse le certificat de cert.pem : il en faut un de l'autorité qu'il connaît",
      en: "it refuses the certificate of cert.pem: one of the authority that it knows is needed",
    },
  },
  {
    sign: /wrong version number|EPROTO/i,
    text: {
      fr: "ce qui y écoute ne parle pas TLS : lancez le moteur avec --tlsverify",
      en: "what listens there does not speak TLS: start the engine with --tlsverify",
    },
  },
  {
    sign: /ENOENT|ECONNREFUSED|Connection refused|Cannot connect to the Docker daemon/,
    text: {
      fr: "aucun moteur n'y écoute : démarrez-le, ou corrigez l'adresse",
      en: "no engine listens there: start it, or correct the address",
    },
  },
];

/**
 * Why a host can't be asked, with what to do where that is known, and what was said in any case.
 *
 * @param limitMs how long it was waited for, in milliseconds
 */
export function whyAway(problem: unknown, limitMs: number): Text {
  const { name, code = "" } = problem as { name?: string; code?: string };
  if (name === "TimeoutError") {
    return {
      fr: `aucune réponse en ${limitMs / 1000} s : le serveur est éteint, ou un pare-feu est entre les deux`,
      en: `no answer within ${limitMs / 1000} s: the server is off, or a firewall is between`,
    };
  }
  if (problem instanceof z.ZodError) {
    const [issue] = problem.issues;
    return {
      fr: `ce qui y répond n'est pas un moteur Docker (${issue?.path.join(".")})`,
      en: `what answers there is no Docker engine (${issue?.path.join(".")})`,
    };
  }
  const told: Told = toldOf(problem);
  if (problem instanceof LocalizedError) return typeof told === "string" ? same(told) : told;
  // One line, however many a program said.
  const said = english(told).replace(/\s+/g, " ");
  const cause = causes.find(({ sign }) => sign.test(`${code} ${said}`));
  if (!cause) return same(said);
  return { fr: `${cause.text.fr} (${said})`, en: `${cause.text.en} (${said})` };
}

function same(words: string): Text {
  return { fr: words, en: words };
}
