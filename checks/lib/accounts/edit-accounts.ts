/**
 * Shell function `edit_accounts FILE MARK EXPRESSION`: change a file of accounts by sed in one step; whom it belongs to and
 * who may read it stay. Not by `usermod` or `userdel`, which have sssd forget everybody: whoever logs on meanwhile waits,
 * and on a busy host they do as well.
 */
export const editAccounts = `
edit_accounts() {
  cp -p "$1" "$1.$2" && sed "$3" "$1" > "$1.$2" && mv "$1.$2" "$1"
}`;
