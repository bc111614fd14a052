import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Path on this machine of a path in the project. */
export function pathOf(path: string): string {
  return join(ROOT, path);
}

/** A TypeScript file of the project. */
export interface SourceFile {
  /** In the project, with slashes: `src/notes/choose.ts`. */
  path: string;
  text: string;
  /** The text without comments and with the insides of strings emptied: words in it are code. */
  code: string;
  /** What it imports: a path in the project, or a package's name. */
  imports: string[];
  /** Those of them that are there when it runs: imports of types alone are erased. */
  runtimeImports: string[];
}

/** Every TypeScript file under a folder of the project. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(pathOf(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => toSourceFile(join(entry.parentPath, entry.name)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function toSourceFile(file: string): SourceFile {
  const path = relative(ROOT, file).split(sep).join("/");
  const text = readFileSync(file, "utf8");
  const imports = importsOf(path, text);
  return {
    path,
    text,
    code: codeOf(text),
    imports: imports.map(({ target }) => target),
    runtimeImports: imports.filter(({ erased }) => !erased).map(({ target }) => target),
  };
}

function importsOf(path: string, text: string): { target: string; erased: boolean }[] {
  const statements = text.matchAll(/^(?:import|export)( type)?\b[^;"]*?"([^"]+)"|\bimport\(\s*"([^"]+)"/gm);
  return [...statements].map(([, type, fixed, dynamic]) => ({
    target: resolveImport(path, fixed ?? dynamic ?? ""),
    erased: type !== undefined,
  }));
}

function resolveImport(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  const { pathname } = new URL(specifier, `file:///${from}`);
  return decodeURIComponent(pathname.slice(1)).replace(/\.js$/, ".ts");
}

/** Good enough for code that Biome formats: comments first, then what stands in double quotes. */
function codeOf(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ""))
    .replace(/(^|[\s;{(])\/\/.*$/gm, "$1")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
}
