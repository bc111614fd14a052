// How many requests, points, seconds and megabytes a whole run takes, by the size of a community. Runs `dist/index.js` (or
// the bundle that ROADMAP_REPORT_BUNDLE names) against the simulated GitHub, where every request takes 50 ms and what
// the simulation itself needs for it; the CPU time is the action's alone. `npm run bench` compiles the simulation first.

const support = new URL("../build/support/__tests__/support/", import.meta.url);
const { createWorld } = await import(new URL("github/create-world.js", support));
const { startGitHub } = await import(new URL("github/server.js", support));
const { runAction } = await import(new URL("run-action.js", support));

/** Of each request, in milliseconds. */
const LATENCY = 50;
const ITEMS = [80, 1000, 5000];
const REFERENCES = [60, 2000];

const REPOSITORIES = ["kestrel/core", "kestrel/rules", "kestrel/plugins", "kestrel/docs"];
/** Of every so many items one is a draft; of every so many references one is a TOC item. */
const DRAFT_EVERY = 5;
const TOC_EVERY = 20;
const REFERENCES_A_FILE = 50;

const times = (amount, make) => Array.from({ length: amount }, (_, index) => make(index));

/** Reference number `index` of a community: each repository has its share. */
const referenceAt = (index) =>
  `${REPOSITORIES[index % REPOSITORIES.length]}#${Math.floor(index / REPOSITORIES.length) + 1}`;

/** A community whose board has so many items, and whose notes name so many issues that are not on it. */
function worldOf(items, references) {
  const issues = times(Math.ceil((items + references) / REPOSITORIES.length), (index) => ({
    number: index + 1,
    title: `Make part ${index + 1} of the rules engine load faster than before`,
    assignees: index % 3 === 0 ? ["inesd"] : [],
    labels: ["kind/feature", "area/engine"],
    createdAt: "2023-05-02T09:00:00Z",
  }));
  return createWorld({
    schema: "newest",
    now: "2023-09-01T06:17:00Z",
    latency: LATENCY,
    repositories: {
      "kestrel/community": { files: notesOf(items, references), labels: ["roadmap-report"] },
      ...Object.fromEntries(REPOSITORIES.map((name) => [name, { issues }])),
    },
    projects: [boardOf(items)],
  });
}

function boardOf(items) {
  return {
    owner: "kestrel",
    fields: [
      { name: "Status", type: "single-select", options: ["Todo", "In progress", "Done"] },
      { name: "Priority", type: "single-select", options: ["P0", "P1", "P2"] },
      { name: "Target date", type: "date" },
    ],
    items: times(items, (index) => ({
      content: index % DRAFT_EVERY === 0 ? { title: `Idea number ${index}` } : referenceAt(index),
      values: { Status: "Todo", Priority: index % 50 === 0 ? "P0" : "P2", "Target date": "2023-12-01" },
    })),
  };
}

/** Notes of one meeting a day before the report's, in files of fifty references. */
function notesOf(items, references) {
  const files = times(Math.ceil(references / REFERENCES_A_FILE), (file) => {
    const day = new Date(Date.UTC(2023, 7, 31 - file)).toISOString().slice(0, 10);
    const first = file * REFERENCES_A_FILE;
    const lines = times(Math.min(REFERENCES_A_FILE, references - first), (index) =>
      lineOf(items, first + index),
    );
    const text = `# ${day} Kestrel maintainers\n\n**Asked for by the TOC**\n\n${lines.join("")}`;
    return [`meeting-notes/${day}.md`, text];
  });
  return Object.fromEntries(files);
}

function lineOf(items, index) {
  const address = `https://github.com/${referenceAt(items + index).replace("#", "/issues/")}`;
  const timeline = index % TOC_EVERY === 0 ? "\n    - TOC recommended timeline: **May-July 2023**" : "";
  return `- Topic ${index} was talked about: ${address}${timeline}\n`;
}

/** One first run over a community of that size. */
async function measure(items, references) {
  const github = await startGitHub(worldOf(items, references));
  try {
    const startedAt = performance.now();
    const ended = await runAction({
      github,
      inputs: {
        date: "2023-09-01",
        project: "https://github.com/orgs/kestrel/projects/1",
        "read-token": "reader-token",
      },
      env: { NODE_OPTIONS: `--import=${new URL("process-usage.mjs", import.meta.url)}` },
      killAfter: 600_000,
    });
    const seconds = (performance.now() - startedAt) / 1000;
    if (ended.exitCode !== 0) throw new Error(ended.stdout + ended.stderr);
    const report = JSON.parse(ended.files["report.json"]);
    if (report.sources.project?.items !== items) throw new Error("the board was not read whole");
    return {
      items,
      references,
      requests: ended.requests.length,
      points: ended.requests.reduce((sum, { points }) => sum + points, 0),
      seconds,
      ...JSON.parse(ended.files["usage.json"]),
    };
  } finally {
    await github.close();
  }
}

const rows = [];
console.log(
  `Each request takes ${LATENCY} ms. Node ${process.version}, ${process.platform} ${process.arch}.\n`,
);
console.log("| Board items | References | Requests | Points | Seconds | CPU seconds | Peak memory |");
console.log("|--:|--:|--:|--:|--:|--:|--:|");
for (const references of REFERENCES) {
  for (const items of ITEMS) {
    const row = await measure(items, references);
    rows.push(row);
    const numbers = [
      items,
      references,
      row.requests,
      row.points,
      row.seconds.toFixed(1),
      row.cpuSeconds.toFixed(1),
    ];
    console.log(`| ${numbers.join(" | ")} | ${row.megabytes.toFixed(0)} MB |`);
  }
}

/** What a thousand more of something take, between two measurements that differ in it alone. */
function growth(from, to, what) {
  const thousands = (to[what] - from[what]) / 1000;
  const per = (key, digits) => ((to[key] - from[key]) / thousands).toFixed(digits);
  return `${from[what]} to ${to[what]} ${what}: ${per("requests", 1)} requests, ${per("points", 0)} points, ${per("seconds", 1)} s, ${per("cpuSeconds", 2)} CPU s and ${per("megabytes", 0)} MB for each thousand`;
}

const [small, middle, large, , , largest] = rows;
console.log(`\n${growth(small, middle, "items")}.`);
console.log(`${growth(middle, large, "items")}.`);
console.log(`${growth(large, largest, "references")} (at ${ITEMS.at(-1)} items).`);
