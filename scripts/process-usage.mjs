import { writeFileSync } from "node:fs";
import { join } from "node:path";

// Loaded before a program (`node --import`): leaves what the process used in RUNNER_TEMP, where the action leaves its files.
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { megabytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  if (process.env.RUNNER_TEMP) {
    writeFileSync(join(process.env.RUNNER_TEMP, "usage.json"), JSON.stringify(usage));
  }
});
