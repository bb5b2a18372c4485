import { Misuse } from "../../ground/misuse.js";
import type { Text } from "../../ground/text.js";

/** A public key of SSH, as `authorized_keys` has it. */
export interface PublicKey {
  /** Its kind and its bytes: signs that mean nothing to a shell, nor to a configuration. */
  readonly key: string;
  /** What its owner calls it; empty where he does not. */
  readonly name: string;
}

const kinds = [
  "ssh-ed25519",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
  "sk-ssh-ed25519@openssh.com",
  "sk-ecdsa-sha2-nistp256@openssh.com",
  "ssh-rsa",
];

/** Bits that a modulus of RSA has at least. */
const leastRsaBits = 2048;

/**
 * A public key as somebody has pasted it, e.g. `ssh-ed25519 AAAA… zoe@laptop`.
 *
 * @throws Misuse where it is none, or opens too easily
 */
export function publicKey(typed: string): PublicKey {
  const line = typed.trim();
  if (line.includes("PRIVATE KEY")) {
    throw refused({
      fr: "c'est une clé privée, qui ne se donne à personne : elle n'a pas été gardée ; faites-en une autre (ssh-keygen), et donnez le contenu du fichier en .pub",
      en: "this is a private key, which no one else may have: it was not kept; make another (ssh-keygen), and give what is in the .pub file",
    });
  }
  const [kind = "", base64 = "", ...name] = line.split(/\s+/);
  if (line.includes("\n") || !kinds.includes(kind) || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    throw refused({
      fr: `il faut une clé publique sur une ligne, telle que ssh-keygen l'écrit dans le fichier en .pub : 'ssh-ed25519 AAAA…' (reçu : '${line.slice(0, 40)}')`,
      en: `a public key on one line is needed, as ssh-keygen writes it in the .pub file: 'ssh-ed25519 AAAA…' (got: '${line.slice(0, 40)}')`,
    });
  }
  const bytes = Buffer.from(base64, "base64");
  const [inner, , modulus] = fieldsIn(bytes);
  if (inner?.toString("latin1") !== kind) {
    throw refused({
      fr: "cette clé publique est incomplète : copiez toute la ligne du fichier en .pub",
      en: "this public key is not whole: copy the whole line of the .pub file",
    });
  }
  // Its first byte is nought where the next has its highest bit set.
  if (kind === "ssh-rsa" && (modulus?.length ?? 0) * 8 < leastRsaBits) {
    throw refused({
      fr: `clé RSA trop courte : il faut ${leastRsaBits} bits au moins ; 'ssh-keygen -t ed25519' en fait une bonne`,
      en: `the RSA key is too short: ${leastRsaBits} bits at least are needed; 'ssh-keygen -t ed25519' makes a good one`,
    });
  }
  const key = `${kind} ${bytes.toString("base64")}`;
  return { key, name: name.join(" ").slice(0, 60) };
}

/** Fields of a key, each after its length in 32 bits; none where they do not fill it. RFC 4253, 6.6. */
function fieldsIn(bytes: Buffer): Buffer[] {
  const fields: Buffer[] = [];
  let at = 0;
  while (at + 4 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    fields.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return at === bytes.length && fields.length >= 2 ? fields : [];
}

function refused(told: Text): Misuse {
  return new Misuse(told);
}
