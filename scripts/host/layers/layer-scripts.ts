import { type LayerPlaces, layerPlaces } from "./layer-places.js";

/**
 * What a tree's root wrote may have any name, so one has no locale's bytes wrong in UTF-8, and numbers for owners: a
 * name is another one's elsewhere. Extended attributes are all kept: Samba's (`user.*`), capabilities, and the
 * engine's own (`trusted.overlay.*`), which say what of the image is hidden.
 */
const alike = "--numeric-owner --acls --xattrs --xattrs-include='*'";

/** Longest path that the kernel opens, in bytes. A deeper tree can be made, step by step, but not by its name. */
const longestPath = 4095;
/** Archives in hand at a time: one for each processor of a small server. */
const atATime = 2;

/**
 * A script that says how large layers are, and how much room there is for archives: a line `NAME BYTES FILES DEEP`
 * each, the last being how many no archive can hold, then `room BYTES`. What has many names has its bytes once, and
 * what comes and goes meanwhile, of a machine that runs, is no error.
 *
 * @param names of letters, digits and hyphens
 */
export function measureScript(names: readonly string[], places: LayerPlaces = layerPlaces): string {
  return `set -eu
export LC_ALL=C
for name in ${names.join(" ")}; do
  cd ${places.layers}/$name
  find . -xdev -printf '%y %n %i %b %p\\0' 2> /dev/null | tr '\\n\\0' ' \\n' | awk -v name="$name" '
    $1 == "d" || $2 == 1 || !seen[$3]++ { blocks += $4 }
    { if (length($0) - length($1 $2 $3 $4) - 4 > ${longestPath}) deep++ }
    END { printf "%s %.0f %d %d\\n", name, blocks * 512, NR, deep }'
done
set -- $(stat --file-system --format '%a %S' ${places.archives})
echo "room $(($1 * $2))"
`;
}

/**
 * A script that archives layers: a line `NAME SHA256 BYTES` each. Nobody may write to them meanwhile. It fails where an
 * archive becomes larger than it may, and where tar warns: of what it warns of, not all is in the archive.
 *
 * @param most how large each archive may become, in bytes
 */
export function archiveScript(
  most: ReadonlyMap<string, number>,
  places: LayerPlaces = layerPlaces,
): string {
  const words = [...most].map(([name, bytes]) => `${name} ${Math.ceil(bytes / 512)}`);
  return `set -eu
export LC_ALL=C.UTF-8
umask 077
told=$(printf '%s\\n' ${words.join(" ")} | xargs -P ${atATime} -n 2 sh -euc '
  file=${places.archives}/$1.tar.gz
  if ! warned=$(
    ulimit -f "$2"
    tar --create --file "$file" --directory "${places.layers}/$1" --format=posix ${alike.replaceAll("'", '"')} --sparse \\
      --one-file-system --warning=no-file-ignored --use-compress-program "gzip -1" . 2>&1
  ) || [ "$warned" ]; then
    echo "$1: $warned" >&2
    exit 1
  fi
  sync "$file"
  set -- "$1" $(sha256sum "$file") $(stat --format %s "$file")
  echo "$1 $2 $4"
' sh)
sync ${places.archives}
echo "$told"
`;
}

/** A script that says which archives are not as they were written: their names, a line each. */
export function verifyScript(
  sums: ReadonlyMap<string, string>,
  { archives }: LayerPlaces = layerPlaces,
): string {
  return [...sums]
    .map(
      ([name, sum]) =>
        `echo '${sum}  ${archives}/${name}.tar.gz' | sha256sum --check --status 2> /dev/null || echo '${name}'`,
    )
    .join("\n");
}

/** A script that makes one layer what its archive holds, whatever it was. */
export function fillScript(name: string, places: LayerPlaces = layerPlaces): string {
  return `set -eu
export LC_ALL=C.UTF-8
find ${places.layers}/${name} -xdev -mindepth 1 -delete
tar --extract --file ${places.archives}/${name}.tar.gz --directory ${places.layers}/${name} ${alike} \\
  --same-owner --preserve-permissions --warning=no-timestamp --use-compress-program gzip
sync --file-system ${places.layers}/${name}
`;
}
