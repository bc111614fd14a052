import { describe, expect, test } from "@jest/globals";
import { type SourceFile, sourceFiles } from "./project.js";

const files = sourceFiles("src");

/** What each room may import of ours, beside itself, `src/model` and `src/errors.ts`. */
const NEIGHBOURS: Record<string, string[]> = {
  notes: [],
  github: [],
  snapshot: [],
  assess: [],
  render: ["assess"],
  series: ["render"],
  publish: ["render", "github", "series"],
  inputs: [],
};

/** Rooms that only compute: no disk, no network, no clock, nothing of the process. */
const PURE = ["model", "notes", "assess", "render"];

/** `notes` of `src/notes/choose.ts`; the file's own name for those on top: `main` of `src/main.ts`. */
function roomOf(path: string): string {
  return path.replace(/^src\//, "").replace(/\/.*|\.ts$/, "");
}

function filesOf(room: string): SourceFile[] {
  return files.filter((file) => roomOf(file.path) === room);
}

/** Imports of ours as `from → to`, those that `allowed` names left out. */
function importsBeyond(room: string, allowed: string[]): string[] {
  return filesOf(room).flatMap(({ path, imports }) =>
    imports
      .filter((target) => target.startsWith("src/") && !allowed.includes(roomOf(target)))
      .map((target) => `${path} → ${target}`),
  );
}

describe("rooms", () => {
  test("the model imports nothing of ours", () => {
    expect(filesOf("model")).not.toEqual([]);
    expect(importsBeyond("model", ["model"])).toEqual([]);
  });

  test.each(Object.entries(NEIGHBOURS))("%s imports its neighbours only", (room, neighbours) => {
    expect(filesOf(room)).not.toEqual([]);
    expect(importsBeyond(room, [room, "model", "errors", ...neighbours])).toEqual([]);
  });

  test("publish takes from reading GitHub no more than how to talk to it", () => {
    const taken = filesOf("publish").flatMap(({ imports }) =>
      imports.filter((target) => roomOf(target) === "github"),
    );
    const talk = [
      "src/github/client.ts",
      "src/github/graphql.ts",
      "src/github/retry.ts",
      "src/github/traffic.ts",
    ];
    expect(taken.filter((target) => !talk.includes(target))).toEqual([]);
  });

  test("no import leads in a circle", () => {
    expect(circlesAmong(files)).toEqual([]);
  });
});

describe("pure rooms", () => {
  const pure = files.filter(({ path }) => PURE.includes(roomOf(path)));

  test("import no disk, no network and no runner", () => {
    const impure = /^(node:(?!crypto$|path\/posix$|url$)|@actions\/|@octokit\/)/;
    const found = pure.flatMap(({ path, imports }) =>
      imports.filter((target) => impure.test(target)).map((target) => `${path} → ${target}`),
    );
    expect(found).toEqual([]);
  });

  test("read no clock, no environment and no chance", () => {
    const impure = /\bDate\b(?!\w)|\bperformance\b|\bprocess\.|\bfetch\(|\bMath\.random\b|\bconsole\b/;
    // Calendar dates count days by the arithmetic of Date, never by its clock.
    const others = pure.filter(({ path }) => path !== "src/model/calendar-date.ts");
    expect(linesWith(others, impure)).toEqual([]);
    expect(linesWith(pure, /\bDate\.now\b|\bnew Date\(\)/)).toEqual([]);
  });
});

describe("the door", () => {
  test("is the only place that sets a failure, ends the process, or reads the clock", () => {
    const others = files.filter(({ path }) => path !== "src/index.ts" && !path.startsWith("src/github/"));
    expect(linesWith(others, /\bsetFailed\b|\bprocess\.exit|\bDate\.now\b|\bnew Date\(\)/)).toEqual([]);
  });
});

/** `path:line` of every line of code that matches. */
function linesWith(among: SourceFile[], pattern: RegExp): string[] {
  return among.flatMap(({ path, code }) =>
    code
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

/** Every way of imports that comes back to where it began, each once. */
function circlesAmong(among: SourceFile[]): string[] {
  const importsOf = new Map(among.map(({ path, runtimeImports }) => [path, runtimeImports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (path: string, way: string[]) => {
    const start = way.indexOf(path);
    if (start !== -1) circles.push([...way.slice(start), path].join(" → "));
    if (start !== -1 || done.has(path)) return;
    for (const target of importsOf.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of among) visit(path, []);
  return circles;
}
