import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { temporaryFolder } from "./temporary-folder.js";

/** A folder with an authority and a certificate of it, for both ends. */
export async function tlsAuthority(): Promise<string> {
  const folder = temporaryFolder();
  const openssl = (...words: readonly string[]) => execa("openssl", words, { cwd: folder });
  const made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  await openssl(
    "req",
    "-x509",
    ...made,
    "-keyout",
    "ca-key.pem",
    "-out",
    "ca.pem",
    "-subj",
    "/CN=ca",
  );
  await openssl("req", ...made, "-keyout", "key.pem", "-out", "csr.pem", "-subj", "/CN=end");
  writeFileSync(join(folder, "names"), "subjectAltName=IP:127.0.0.1\n");
  const by = ["-CA", "ca.pem", "-CAkey", "ca-key.pem", "-CAcreateserial", "-extfile", "names"];
  await openssl("x509", "-req", "-in", "csr.pem", ...by, "-out", "cert.pem");
  return folder;
}
