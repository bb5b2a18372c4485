/**
 * A script of `first-boot.d`: the keys of the machine's account in the domain, from the password among
 * its secrets. It reads `/etc/plateau/domain`.
 */
export const computerKeytab = `#!/bin/sh
# Writes the machine account's keys from its password, offline: the directory sets the same password
# when it first boots, so that no machine has to wait for another to be a member.
set -eu
. /etc/plateau/domain
. /run/plateau/secrets.env
name=$(hostname)
account=$(echo "$name" | tr a-z A-Z)

keys() {
  # The directory counts the passwords it sets: the same key stands under each of the first numbers.
  for principal in "$account\\$" "host/$name.$domain" "host/$account" \\
    "RestrictedKrbHost/$name.$domain" "RestrictedKrbHost/$account"; do
    for kvno in 1 2 3 4; do
      for enctype in aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96; do
        echo "addent -password -p $principal@$realm -k $kvno -e $enctype -s \${realm}host$name.$domain"
        echo "$COMPUTER_PASSWORD"
      done
    done
  done
  echo "wkt /etc/krb5.keytab"
}

umask 077
rm -f /etc/krb5.keytab
keys | ktutil > /dev/null
`;
