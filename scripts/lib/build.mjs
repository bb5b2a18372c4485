import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";

/*
 * Compiles the sources file by file into `.lab/build`, for the shell entry: Node then starts in half
 * the time that tsx takes. Files find what lies beside them through `import.meta`, so each one is
 * told where its source is. Plain JavaScript, since it runs before anything is compiled.
 */
const root = join(import.meta.dirname, "..", "..");
const build = join(root, ".lab", "build");
const built = join(build, "built");

async function typescript(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

const modified = (file) =>
  stat(file).then(
    ({ mtime }) => mtime.getTime(),
    () => 0,
  );

/** Written aside, then renamed: another `lab` may be reading it. */
async function replace(file, text, date) {
  const aside = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(aside, text);
  await utimes(aside, date, date);
  await rename(aside, file);
}

/** A target bears the date of its source, so that an older file put in its place is noticed too. */
async function compile(source, target, everything) {
  const { mtime } = await stat(source);
  if (!everything && (await modified(target)) === mtime.getTime()) return;
  const { code } = await transform(await readFile(source, "utf8"), {
    loader: "ts",
    format: "esm",
    target: "node20",
    sourcefile: source,
    sourcemap: "inline",
    sourcesContent: false,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    define: {
      "import.meta.dirname": JSON.stringify(dirname(source)),
      "import.meta.filename": JSON.stringify(source),
      "import.meta.url": JSON.stringify(pathToFileURL(source).href),
    },
  });
  await replace(target, code, mtime);
}

const started = new Date();
const everything =
  (await readFile(built, "utf8").catch(() => "")).trim() !== root ||
  (await modified(import.meta.filename)) > (await modified(built));
const sources = (
  await Promise.all(["scripts", "stacks", "modules", "checks"].map(typescript))
).flat();
const targets = new Map(
  sources.map((source) => [join(build, relative(root, source)).replace(/\.ts$/, ".js"), source]),
);

await Promise.all([...targets].map(([target, source]) => compile(source, target, everything)));
for (const entry of await readdir(build, { recursive: true })) {
  if (entry.endsWith(".js") && !targets.has(join(build, entry))) await rm(join(build, entry));
}

// The stamp is as old as the start: a source saved meanwhile is newer, hence compiled next time.
await replace(built, `${root}\n`, started);
