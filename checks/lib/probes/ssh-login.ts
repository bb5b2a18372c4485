import { seconds, timed } from "../nodes/limit.js";

/**
 * How long a refusal is asked about again: sssd may ask a controller that does not have a new account yet, and on a
 * busy server get a policy too late for the first try.
 */
const learned = seconds(5);

/**
 * Opening line of a script on a probe, for `eval`. `login LABEL SECONDS ADDRESS LOGIN PASSWORD COMMAND` opens a session
 * with a password and prints like `try` (`domain-client.ts`); `loginOnce` does the same, and takes the first refusal
 * for the answer.
 */
export const sshLogin = timed`
loginOnce() {
  local label=$1 limit=$2 address=$3 user=$4 said code
  said=$(SSHPASS=$5 timeout "$limit" sshpass -e ssh -n -F none -o PreferredAuthentications=password \\
    -o NumberOfPasswordPrompts=1 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null \\
    -o KexAlgorithms=curve25519-sha256,sntrup761x25519-sha512@openssh.com -o LogLevel=ERROR -o ConnectTimeout=${seconds(4)} "$user@$address" "$6" 2>&1)
  code=$?
  echo "$label $code" $said
}
login() {
  local label=$1 limit=$2 start=$(date +%s) waited=0 said
  shift 2
  while
    said=$(loginOnce "$label" $(( limit - waited )) "$@")
    waited=$(( $(date +%s) - start ))
    [ $waited -lt ${learned} ] && [ $(( limit - waited )) -gt 1 ]
  do
    case $said in "$label 255 "*'Permission denied'*) sleep .4 ;; *) break ;; esac
  done
  echo "$said"
}
`;
