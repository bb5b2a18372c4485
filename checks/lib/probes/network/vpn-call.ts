import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CheckScene, Scene } from "../../check.js";
import { seconds } from "../../nodes/limit.js";
import type { Node } from "../../nodes/node.js";
import type { Probe } from "../../nodes/probe.js";
import { Secret } from "../../nodes/secret.js";

/** One attempt of the OpenVPN client, and the certificate that the server showed it. */
export interface VpnCall {
  /** What the client said so far. */
  readonly log: string;
  /** Whether the wait ended because the awaited line came. */
  readonly reached: boolean;
  /** The server's certificate as PEM; empty when it showed none that the client accepts. */
  readonly certificate: string;
  /** Interface of the tunnel, should it stand. */
  readonly interface: string;
}

export interface VpnCallOptions {
  /** File of the bench's secrets with the client's configuration. */
  readonly profile: string;
  /** Line of the client's log to wait for, as an extended regular expression. */
  readonly until: string;
  /** Line after which `until` is given `patienceMs` to come. @default - the start */
  readonly after?: string;
  /** How long to wait for each line, in milliseconds. @default 1000 */
  readonly patienceMs?: number;
  /** Options of the client beyond the configuration. @default - none */
  readonly options?: readonly string[];
  /** Told apart from other calls of the same check. @default 0 */
  readonly number?: number;
}

/**
 * Call a VPN server from a probe as its client does, without touching the probe's routes. The client
 * stays until what `hangUp` says is done, eight seconds at most.
 */
export async function callVpn(
  probe: Probe,
  { token, benchSecrets }: Pick<Scene, "token" | "benchSecrets">,
  call: VpnCallOptions,
): Promise<VpnCall> {
  const { profile, until, after = "", patienceMs = 1000, options = [], number = 0 } = call;
  const conf = new Secret(await readFile(join(benchSecrets, profile), "utf8"));
  const folder = `/run/${token}-${number}`;
  const name = `${token}${number}`;
  const { stdout } = await probe.must`
    umask 077 && mkdir ${folder} && cd ${folder} && printf %s ${conf} > conf || exit 1
    printf '#!/bin/sh\ncp "$peer_cert" %s/peer$1.pem\n' ${folder} > keep && : > log
    { timeout ${seconds(8)} openvpn --config conf --dev ${name} --route-noexec --explicit-exit-notify 1 --verb 3 \
        --tls-export-cert ${folder} --script-security 2 --tls-verify ${`/bin/sh ${folder}/keep`} \
        --writepid pid ${options} > log 2>&1 < /dev/null; rm -f conf; } > /dev/null 2>&1 &
    client=$!
    wait_for() {
      timeout ${seconds(patienceMs / 1000)} grep -qm1 -E -e "$1" <(exec tail -s 0.02 --pid=$client -n +1 -f log 2> /dev/null)
    }
    [ -z ${after} ] || wait_for ${after}
    wait_for ${until} && echo reached || echo late
    cat log; echo; cat peer0.pem 2> /dev/null || true`;
  const [first = "", ...rest] = stdout.split("\n");
  const said = rest.join("\n");
  if (!said.includes("link remote")) {
    throw probe.notObserved({
      fr: `le client OpenVPN n'a pas démarré : ${rest[0] ?? ""}`,
      en: `the OpenVPN client did not start: ${rest[0] ?? ""}`,
    });
  }
  const at = said.indexOf("-----BEGIN CERTIFICATE-----");
  return {
    log: at < 0 ? said : said.slice(0, at),
    reached: first === "reached",
    certificate: at < 0 ? "" : said.slice(at),
    interface: name,
  };
}

/** Have the calls of a check ended, and nothing of them left on the probe. */
export async function hangUp(
  { tidy, token }: Pick<CheckScene, "tidy" | "token">,
  probe: Node,
): Promise<void> {
  // By its number as long as it is still its own: a probe that was restarted gives it to another.
  await tidy(probe, {
    fr: `appels VPN du banc, /run/${token}-*`,
    en: `VPN calls of the bench, /run/${token}-*`,
  })`
    for pid in $(cat /run/${token}-*/pid 2> /dev/null); do
      ! grep -qsx openvpn /proc/$pid/comm || kill $pid
    done
    rm -rf /run/${token}-*`;
}
