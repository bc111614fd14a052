import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { UserError } from "./errors.js";

/** Text of a template by its name under the templates folder: `report.hbs`, `partials/finding.hbs`. */
export type Templates = Record<string, string>;

/** The folder beside `src/` and `dist/`. (A `new URL` on `import.meta.url` would be rewritten by the bundler.) */
const BUILT_IN_FOLDER = join(dirname(fileURLToPath(import.meta.url)), "..", "templates");

/** The templates that come with the action, read from the disk. */
export async function readBuiltInTemplates(): Promise<Templates> {
  return readFolder(BUILT_IN_FOLDER);
}

/**
 * The templates in a folder of this machine, to put over the built-in ones.
 * @throws UserError `templates-unreadable` when there is no such folder.
 */
export async function readTemplateFolder(folder: string): Promise<Templates> {
  try {
    return await readFolder(folder);
  } catch (error) {
    throw new UserError(
      `The templates in ${folder} cannot be read (${reasonOf(error)}); name a folder that holds templates such as report.hbs.`,
      "templates-unreadable",
    );
  }
}

/**
 * The built-in templates with some of them replaced, name by name. A README.md and files whose names begin with a dot
 * are no templates.
 * @param folder where the replacements are, for messages.
 * @throws UserError `template-unknown` when a name is none of the built-in ones, or when nothing is replaced: it would
 * silently do nothing.
 */
export function replaceTemplates(builtIn: Templates, replacements: Templates, folder: string): Templates {
  const names = Object.keys(replacements).filter((name) => !/(^|\/)(\.|README\.md$)/.test(name));
  const unknown = names.filter((name) => !Object.hasOwn(builtIn, name));
  const known = `the templates that can be replaced are ${Object.keys(builtIn).sort().join(", ")}.`;
  if (unknown.length > 0) {
    throw new UserError(`The folder ${folder} holds ${unknown.join(", ")}; ${known}`, "template-unknown");
  }
  if (names.length === 0) {
    throw new UserError(`The folder ${folder} holds no template; ${known}`, "template-unknown");
  }
  return { ...builtIn, ...Object.fromEntries(names.map((name) => [name, replacements[name] ?? ""])) };
}

async function readFolder(folder: string): Promise<Templates> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name.split(sep).join("/"), texts[index] ?? ""]));
}

function reasonOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return code === "ENOENT"
    ? "it does not exist"
    : code === "ENOTDIR"
      ? "it is no folder"
      : String(code ?? error);
}
