import { plan } from "../../../../stacks/plan/plan.js";

/** A domain controller, by the name of its machine. */
export type Controller = "dc1" | "dc2";

const { domain, realm } = plan.company;

/**
 * Opening lines of a script on a probe, for `eval`: a folder of its own, gone at the end; Kerberos
 * that asks one controller alone; and these words:
 * - `try LABEL COMMAND…` runs a command and prints its label, exit code and words on one line. One
 *   that gets no answer within its time ends the script, as the next would get none either;
 * - `ticket LABEL LOGIN PASSWORD` tries kinit.
 */
export function domainClient(controller: Controller): string {
  const address = plan.machines[controller].interfaces.srv;
  return `
cd "$(mktemp -d /run/client.XXXXXX)" || exit 126
trap 'rm -rf "$PWD"' EXIT
export KRB5_CONFIG=$PWD/krb5.conf KRB5CCNAME=$PWD/cc LDAPTLS_REQCERT=never
cat > krb5.conf <<END
[libdefaults]
default_realm = ${realm}
dns_lookup_kdc = false
dns_canonicalize_hostname = false
rdns = false
kdc_timesync = 0
[realms]
${realm} = {
kdc = ${address}
kpasswd_server = ${address}
}
[domain_realm]
.${domain} = ${realm}
END
try() {
  local label=$1 said code
  shift
  said=$(timeout 2 "$@" 2>&1)
  code=$?
  echo "$label $code" $said
  [ $code != 124 ] || exit 0
}
ticket() { try "$1" kinit "$2" <<< "$3"; }
`;
}
