/** Native ES modules; TypeScript is stripped by swc and checked by `npm run types`. */
export default {
  testEnvironment: "node",
  // Of src/ too: the coverage counts files that no test has loaded.
  roots: ["<rootDir>/src", "<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } }, module: { type: "es6" } },
    ],
  },
  // Tests run the bundle in processes of its own, and two slow cores share them.
  testTimeout: 120_000,
  // One core fewer, as Jest has it, would halve two.
  maxWorkers: "100%",
  // Held by `npm run coverage` and by `.ci/run`, of statements that run: comments and types are not counted.
  collectCoverage: Boolean(process.env.COVERAGE),
  collectCoverageFrom: ["src/**/*.ts"],
  coverageReporters: [["text", { skipFull: true }]],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
