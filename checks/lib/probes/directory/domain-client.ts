import { quote } from "zx/core";
import { seconds, type Timed, timed } from "../../nodes/limit.js";
import { type Controller, clientKrb5Conf } from "./client-krb5-conf.js";

/**
 * Opening lines of a script on a probe, for `eval`: a folder of its own, gone at the end; Kerberos
 * that asks one controller alone; and these words:
 * - `try LABEL COMMAND…` runs a command and prints its label, exit code and words on one line. One
 *   that gets no answer within its time ends the script, as the next would get none either;
 * - `ticket LABEL LOGIN PASSWORD` tries kinit.
 */
export function domainClient(controller: Controller): Timed {
  return timed`
cd "$(mktemp -d /run/client.XXXXXX)" || exit 126
trap 'rm -rf "$PWD"' EXIT
export KRB5_CONFIG=$PWD/krb5.conf KRB5CCNAME=$PWD/cc LDAPTLS_REQCERT=never
echo ${quote(clientKrb5Conf(controller))} > krb5.conf
try() {
  local label=$1 said code
  shift
  said=$(timeout ${seconds(2)} "$@" 2>&1)
  code=$?
  echo "$label $code" $said
  [ $code != 124 ] || exit 0
}
ticket() { try "$1" kinit "$2" <<< "$3"; }
`;
}
