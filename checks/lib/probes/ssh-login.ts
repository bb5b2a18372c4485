/**
 * Opening line of a script on a probe, for `eval`: `login LABEL SECONDS ADDRESS LOGIN PASSWORD
 * COMMAND` opens a session with a password and prints like `try` (`domain-client.ts`).
 */
export const sshLogin = `
login() {
  local label=$1 limit=$2 address=$3 user=$4 said code
  said=$(SSHPASS=$5 timeout "$limit" sshpass -e ssh -n -F none -o PreferredAuthentications=password \\
    -o NumberOfPasswordPrompts=1 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null \\
    -o KexAlgorithms=curve25519-sha256,sntrup761x25519-sha512@openssh.com -o LogLevel=ERROR -o ConnectTimeout=4 "$user@$address" "$6" 2>&1)
  code=$?
  echo "$label $code" $said
}
`;
