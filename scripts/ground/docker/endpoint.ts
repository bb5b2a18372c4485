import { isAbsolute, normalize } from "node:path";
import { Misuse } from "../misuse.js";
import type { Text } from "../text.js";

/** Where an engine listens, as Docker's own clients write it. */
export type Endpoint =
  | { readonly kind: "unix"; readonly path: string }
  /** By TLS alone: whoever reaches a port without it is root over there. */
  | { readonly kind: "tcp"; readonly host: string; readonly port: number }
  | {
      readonly kind: "ssh";
      readonly host: string;
      /** @default - whatever the user's own configuration of ssh says of this host */
      readonly port?: number;
      readonly user?: string;
      /** The engine's socket over there. @default - that of its current context */
      readonly path?: string;
    };

/** Docker's own port where it listens by TLS. */
const tlsPort = 2376;

/**
 * Names and addresses of hosts, those of IPv6 in brackets. None begins with a hyphen: programs would take it for an
 * option.
 */
const hostPattern = /^(?:[a-z0-9_](?:[a-z0-9._-]{0,252})|\[[0-9a-f:.]+\])$/i;
const userPattern = /^[a-z0-9_][a-z0-9._-]{0,63}$/i;
/** The kernel has room for 107 bytes. */
const longestPath = 107;

/**
 * Read an endpoint: `unix://PATH`, `tcp://HOST[:PORT]` or `ssh://[USER@]HOST[:PORT][/PATH]`.
 *
 * @throws Misuse, with what is wrong and the forms there are
 */
export function parseEndpoint(word: string): Endpoint {
  const [, scheme = "", rest = ""] = /^([a-z]+):\/\/(.*)$/s.exec(word) ?? [];
  switch (scheme) {
    case "unix":
      return { kind: "unix", path: socketIn(word, rest) };
    case "tcp": {
      const { host, port = tlsPort, user, path } = addressIn(word, rest);
      if (user !== undefined || path !== undefined) {
        throw invalid(word, {
          fr: "après tcp:// il n'y a qu'un hôte et un port",
          en: "after tcp:// there are a host and a port, and nothing else",
        });
      }
      return { kind: "tcp", host, port };
    }
    case "ssh":
      return { kind: "ssh", ...addressIn(word, rest) };
    default:
      throw invalid(word, {
        fr: "ce n'est ni une adresse, ni le nom d'un contexte de Docker",
        en: "it is neither an address nor the name of a context of Docker",
      });
  }
}

function addressIn(word: string, rest: string) {
  const [, user, host = "", digits, path] =
    /^(?:([^@/]*)@)?(\[[^\]/]*\]|[^:/@]*)(?::([^/]*))?(\/.*)?$/s.exec(rest) ?? [];
  if (!hostPattern.test(host)) {
    throw invalid(word, {
      fr: `'${host}' n'est ni un nom d'hôte, ni une adresse`,
      en: `'${host}' is neither the name of a host nor an address`,
    });
  }
  if (user !== undefined && !userPattern.test(user)) {
    throw invalid(word, {
      fr: `'${user}' n'est pas un nom d'utilisateur`,
      en: `'${user}' is no name of a user`,
    });
  }
  const port = digits === undefined ? undefined : Number(digits);
  if (port !== undefined && !(/^\d{1,5}$/.test(digits ?? "") && port >= 1 && port <= 65_535)) {
    throw invalid(word, {
      fr: `'${digits}' n'est pas un port : il en faut un de 1 à 65535`,
      en: `'${digits}' is no port: 1 to 65535 are`,
    });
  }
  return {
    host,
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(path !== undefined && path !== "/" && { path: socketIn(word, path) }),
  };
}

/** The path of a socket; a shell of another host may read it. */
function socketIn(word: string, path: string): string {
  if (isAbsolute(path) && normalize(path) === path && /^[\w./+-]+$/.test(path)) {
    if (path.length <= longestPath && !path.endsWith("/")) return path;
  }
  throw invalid(word, {
    fr: `'${path}' n'est pas le chemin d'une socket : il en faut un, entier, d'au plus ${longestPath} lettres, chiffres et signes . _ + - /`,
    en: `'${path}' is no path of a socket: a whole one is needed, of ${longestPath} letters, digits and . _ + - / at most`,
  });
}

function invalid(word: string, why: Text): Misuse {
  return new Misuse({
    fr: `adresse de moteur invalide : '${word}' : ${why.fr} ; possibles : unix:///run/docker.sock, ssh://root@srv2, tcp://srv2:2376 (avec --tls-dir), ou un contexte ('docker context ls')`,
    en: `invalid address of an engine '${word}': ${why.en}; possible: unix:///run/docker.sock, ssh://root@srv2, tcp://srv2:2376 (with --tls-dir), or a context ('docker context ls')`,
  });
}
