import { readdirSync, readFileSync } from "node:fs";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parse } from "yaml";
import { pathOf } from "./project.js";

/** A step of a job, as far as tests look at it. */
export interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
}

/** A job: its own steps, or the call of another workflow. */
export interface Job {
  permissions?: Record<string, string>;
  "timeout-minutes"?: number;
  uses?: string;
  steps?: Step[];
}

/** A workflow, as far as tests look at it. */
export interface Workflow {
  on: {
    schedule?: { cron: string; timezone?: string }[];
    workflow_dispatch?: { inputs?: Record<string, { type: string }> };
    push?: { branches?: string[]; paths?: string[] };
  };
  permissions?: Record<string, string>;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

/** A workflow with its text and its path in the project. */
export interface WorkflowFile {
  path: string;
  text: string;
  workflow: Workflow;
}

/** Every workflow of the project. */
export function workflowFiles(): WorkflowFile[] {
  const folder = ".github/workflows";
  return readdirSync(pathOf(folder))
    .sort()
    .map((name) => {
      const text = readFileSync(pathOf(`${folder}/${name}`), "utf8");
      return { path: `${folder}/${name}`, text, workflow: parseYaml<Workflow>(text) };
    });
}

/** The value of a YAML text. */
export function parseYaml<T>(text: string): T {
  return parse(text);
}

/** What GitHub would find wrong with a workflow: its own schema, expressions and schedules, checked offline. */
export async function mistakesOf(name: string, text: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  if (value && context.errors.getErrors().length === 0) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(String);
}

/** Every step of a workflow, with the name of its job. */
export function stepsOf({ jobs }: Workflow): { job: string; step: Step }[] {
  return Object.entries(jobs).flatMap(([job, { steps = [] }]) => steps.map((step) => ({ job, step })));
}
