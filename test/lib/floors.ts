import { posix } from "node:path";

/** Files that may know those of the floors below, and of none above. */
export interface Floor {
  /** As README.md has them: a folder with all that is in it, or a pattern. `NN` is a competence's number. */
  readonly places: readonly string[];
  readonly what: string;
}

/** Paths from the root. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The table of README.md, from the ground up. */
export function floorsIn(readme: string): Floor[] {
  const [, section = ""] = readme.split("\n## How it is made\n");
  const rows = section.matchAll(/^\| (`(?:checks|modules|scripts|stacks)\/.*?) \| (.*?) \|$/gm);
  return [...rows].map(([, cell = "", what = ""]) => ({
    places: [...cell.matchAll(/`(.+?)`/g)].map(([, place = ""]) => place),
    what,
  }));
}

/** Every file that a source names to import values or types of it, at once or later. */
export function importsIn(file: string, source: string): Import[] {
  const named = source.matchAll(/\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+)"/g);
  return [...named].map(([, name = ""]) => ({
    from: file,
    to: posix.join(posix.dirname(file), name).replace(/\.js$/, ".ts"),
  }));
}

/** What is wrong with imports, a sentence each. */
export function climbs(floors: readonly Floor[], imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const [low, high] = [placeOf(floors, from), placeOf(floors, to)];
    const nowhere = [from, to].filter((_, at) => [low, high][at] === undefined);
    if (!low || !high) return nowhere.map((file) => `${file} is on no floor of README.md`);
    const line = `${from} imports ${to}`;
    if (high.floor > low.floor) {
      return [`${line}: ${low.place} is below ${high.place}, and knows nothing of it`];
    }
    const [one, other] = [from, to].map((file) => file.match(/^checks\/(cp\d\d)/)?.[1]);
    if (one && other && one !== other) {
      return [`${line}: a competence knows no other; what both need goes to checks/lib/`];
    }
    return [];
  });
}

/** Where a file stands: of the places that it is in, the one that says most of it. */
function placeOf(floors: readonly Floor[], file: string) {
  return floors
    .flatMap(({ places }, floor) => places.map((place) => ({ floor, place })))
    .filter(({ place }) => patternOf(place).test(file))
    .toSorted((one, other) => other.place.length - one.place.length)[0];
}

function patternOf(place: string): RegExp {
  const pattern = place
    .replaceAll(".", "\\.")
    .replaceAll("*", "[^/]*")
    .replace("NN", "\\d\\d")
    .replace(/\/$/, "/.*");
  return new RegExp(`^${pattern}$`);
}
