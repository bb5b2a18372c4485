import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Misuse } from "../ground/misuse.js";
import type { ServerCertificate } from "./certificate.js";

/**
 * The centre's own certificate, and its key.
 *
 * @param files paths of PEM files: the certificate with those that signed it, and the key
 * @throws Misuse where one can't be read, or they do not belong together
 */
export async function readCertificate(files: {
  readonly certificate: string;
  readonly key: string;
}): Promise<ServerCertificate> {
  const [chain, key] = await Promise.all([textOf(files.certificate), textOf(files.key)]);
  const certificate = parsed(files.certificate, () => new X509Certificate(chain));
  const own = parsed(files.key, () => createPrivateKey(key));
  if (certificate.checkPrivateKey(own)) return { chain, key };
  throw new Misuse({
    fr: `la clé de '${files.key}' n'est pas celle du certificat de '${files.certificate}' : donnez les deux fichiers d'un même certificat`,
    en: `the key of '${files.key}' is not that of the certificate of '${files.certificate}': give both files of one certificate`,
  });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (problem) {
    const { message } = problem as Error;
    throw new Misuse({
      fr: `'${file}' ne peut être lu : ${message} ; donnez un fichier PEM`,
      en: `'${file}' can't be read: ${message}; give a PEM file`,
    });
  }
}

function parsed<T>(file: string, parse: () => T): T {
  try {
    return parse();
  } catch (problem) {
    const { message } = problem as Error;
    throw new Misuse({
      fr: `'${file}' n'est pas lisible en PEM, sans mot de passe : ${message}`,
      en: `'${file}' can't be read as PEM without a password: ${message}`,
    });
  }
}
