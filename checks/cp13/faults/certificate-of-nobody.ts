import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { restartSessions } from "../lib/restart-sessions.js";
import { selfSignedCertificate } from "../lib/self-signed-certificate.js";
import { serverName } from "../lib/server-name.js";

export const certificateOfNobody = fault({
  needs: ["ts1"],
  reddens: ["cp07/tls-is-sound", "cp13/certificate-proves-itself"],

  async apply({ nodes: { ts1 } }) {
    await selfSignedCertificate(ts1, serverName(), { key: "key.pem", certificate: "cert.pem" });
    mustSucceed(await ts1.within(20_000)`sh -c ${restartSessions}`);
  },
});
