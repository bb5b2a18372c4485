import { mustSucceed } from "./must-succeed.js";
import type { Node } from "./nodes/node.js";

/** Just enough for `openssl ca`, which alone takes dates. */
const authority = `[ca]
default_ca = own
[own]
database = index
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
x509_extensions = names
[any]
commonName = supplied
[names]`;

/**
 * Write a certificate that is signed by itself and expired long ago, as a machine's own tools make it.
 *
 * @param names what it is for, the first one its common name
 * @param files path of the key, and where the certificate goes
 */
export async function expiredCertificate(
  machine: Node,
  names: readonly string[],
  { key, certificate }: { readonly key: string; readonly certificate: string },
): Promise<void> {
  const alternatives = names.map((name) => `DNS:${name}`).join(",");
  mustSucceed(
    await machine.within(20_000)`
    set -e
    cd $(mktemp -d) && touch index && echo 01 > serial
    echo ${authority} > conf && echo ${`subjectAltName = ${alternatives}`} >> conf
    /usr/bin/openssl req -new -key ${key} -subj ${`/CN=${names[0]}`} -out request
    /usr/bin/openssl ca -batch -notext -config conf -selfsign -keyfile ${key} -in request -out new.crt \
      -startdate 20240101000000Z -enddate 20250101000000Z 2> /dev/null
    cat new.crt > ${certificate} && rm -r "$PWD"`,
  );
}
