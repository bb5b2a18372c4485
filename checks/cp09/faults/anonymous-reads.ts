import { baseDn, rootDn } from "../../../modules/domain-controller/names.js";
import { fault } from "../../lib/fault.js";
import { mustSucceed } from "../../lib/must-succeed.js";
import { mustChange, replaced } from "../../lib/probes/directory/must-change.js";

export const anonymousReads = fault({
  title: {
    fr: "L'annuaire se lit sans s'authentifier",
    en: "The directory is read without authentication",
  },
  symptom: {
    fr: "« On a ouvert le carnet d'adresses au copieur. » Un visiteur branché sur une prise a la liste du personnel.",
    en: "“We opened the address book to the copier.” A visitor plugged into a socket has the staff list.",
  },
  level: 2,
  needs: ["dc1"],
  reddens: ["cp09/anonymous-reads-nothing", "cp09/nothing-else-delegated"],

  async apply({ nodes: { dc1 } }) {
    const service = `CN=Directory Service,CN=Windows NT,CN=Services,CN=Configuration,${baseDn}`;
    // The seventh character lets anonymous searches in; the permission lets them find something.
    await mustChange(dc1, [replaced(service, "dSHeuristics", "0000002")]);
    mustSucceed(
      await dc1.within(
        15_000,
      )`/usr/bin/samba-tool dsacl set --action=allow --objectdn=${rootDn} ${"--sddl=(A;CI;GR;;;AN)"}`,
    );
  },
});
