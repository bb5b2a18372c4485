import { mustSucceed } from "../../lib/must-succeed.js";
import type { Node } from "../../lib/nodes/node.js";

const folder = "/etc/xrdp";

/** Write a key and a certificate that nobody else signed, of this year, into xrdp's folder. */
export async function selfSignedCertificate(
  ts1: Node,
  name: string,
  { key, certificate }: { readonly key: string; readonly certificate: string },
): Promise<void> {
  mustSucceed(
    await ts1.within(20_000)`
    cd ${folder} &&
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 365 \
        -subj ${`/CN=${name}`} -addext ${`subjectAltName=DNS:${name}`} -keyout /run/key.pem -out ${certificate} &&
      cat /run/key.pem > ${key} && rm /run/key.pem && chmod 640 ${key} && chgrp xrdp ${key}`,
  );
}
