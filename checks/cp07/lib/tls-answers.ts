import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { seconds } from "../../lib/nodes/limit.js";
import type { Machine } from "../../lib/nodes/machine.js";
import type { Probe } from "../../lib/nodes/probe.js";
import { Secret } from "../../lib/nodes/secret.js";
import type { TlsService } from "./tls-services.js";

const program = readFileSync(join(import.meta.dirname, "tls-answers.py"), "utf8");

/** The version and the cipher that were taken, or the word of a refusal. */
const taken = z.union([z.tuple([z.string(), z.string()]), z.string()]);

const answer = z.union([
  z.object({ silent: z.enum(["timeout", "refused", "no TLS"]) }),
  z.object({
    /** What a client of today gets. */
    modern: z.string().optional(),
    /** What it says of the certificate: `verified`, or why not. */
    proof: z.string(),
    names: z.array(z.string()).default([]),
    /** End of the certificate's life, in seconds since 1970. */
    until: z.number().optional(),
    /** What becomes of a client that knows TLS 1.2 at most. */
    strong: taken,
    /** Of one that knows TLS 1.1 at most. */
    old: taken,
    /** Of one that knows weak ciphers alone. */
    weak: taken,
  }),
]);

/** How a server speaks TLS, or why that can't be told. */
export type TlsAnswer = z.infer<typeof answer>;

/** Longest that all answers take, in milliseconds: programs give up by themselves before. */
const [limitMs, ownLimitMs] = [10_000, 18_000];

/**
 * Ask services from a probe how they speak TLS.
 *
 * @param authority the certificate that theirs are signed by, in PEM
 * @returns an answer of each, in their order
 */
export function tlsAnswers(
  probe: Probe,
  services: readonly TlsService[],
  authority: string,
): Promise<readonly TlsAnswer[]> {
  const asked = services.map(({ address, port, begins, names }) => [
    address,
    port,
    begins,
    names[0],
  ]);
  return probe.json(
    z.array(answer).length(services.length),
    limitMs,
  )`python3 -c ${new Secret(program)} ${authority} ${JSON.stringify(asked)}`;
}

/** Every version that OpenSSL still speaks, and every cipher, whatever the machine's own settings say. */
const anything = "ALL:COMPLEMENTOFALL:@SECLEVEL=0";
const weakest = "aNULL:eNULL:EXPORT:RC4:DES:3DES:@SECLEVEL=0";

/**
 * The same of a service that nobody but the tier before it reaches: asked on its own machine, by OpenSSL there.
 *
 * @param authority the certificate that its own is signed by, in PEM
 */
export async function ownTlsAnswer(
  machine: Machine,
  { address, port, begins, names }: TlsService,
  authority: string,
): Promise<TlsAnswer> {
  const at = ["-connect", `${address}:${port}`];
  if (begins === "postgresql") at.push("-starttls", "postgres");
  const { stdout } = await machine.within(ownLimitMs)`
    ask() { echo ${authority} | timeout ${seconds(4)} /usr/bin/openssl s_client ${at} -CAfile /dev/stdin "$@" 2>&1 || [ $? -lt 124 ] || echo late; }
    said=$(ask -servername ${names[0]} -verify_hostname ${names[0]} -auth_level 2)
    echo "$said" | grep -E '^connect:errno|^New, |^late$| *Verify return code'
    echo "$said" | /usr/bin/openssl x509 -noout -enddate -ext subjectAltName 2> /dev/null
    for question in 'strong -tls1_2' ${`old -min_protocol TLSv1 -max_protocol TLSv1.1 -cipher ${anything}`} ${`weak -tls1_2 -cipher ${weakest}`}; do
      set -- $question
      word=$1 && shift
      echo $word $(ask -brief "$@" | sed -n 's/^Protocol version: //p; s/^Ciphersuite: //p; /^late$/p')
    done`;
  const said = (pattern: RegExp) => pattern.exec(stdout)?.[1];
  if (/\blate$/m.test(stdout)) return { silent: "timeout" };
  if (/^connect:errno/m.test(stdout)) return { silent: "refused" };
  const takenBy = (word: string): string | [string, string] => {
    const [, version, cipher] = new RegExp(`^${word} (\\S+) (\\S+)$`, "m").exec(stdout) ?? [];
    return version && cipher ? [version, cipher] : "refused";
  };
  const until = said(/^notAfter=(.*)$/m);
  const proof = said(/Verify return code: \d+ \((.*)\)$/m);
  return {
    modern: said(/^New, (TLSv1\.3)/m),
    proof: proof === "ok" && until ? "verified" : (proof ?? "no TLS"),
    names: [...stdout.matchAll(/DNS:([^,\s]+)/g)].map(([, name = ""]) => name),
    until: until ? Date.parse(until) / 1000 : undefined,
    strong: takenBy("strong"),
    old: takenBy("old"),
    weak: takenBy("weak"),
  };
}
