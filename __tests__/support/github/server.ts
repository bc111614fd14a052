import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { answerRequest } from "./answer-request.js";
import { alteredAnswer, answerWithoutEffect, beginLag } from "./fault-answers.js";
import type { Fault } from "./faults.js";
import { operationName } from "./graphql.js";
import type { RequestLogEntry } from "./request-log.js";
import { schemaOf } from "./schema.js";
import type { WireAnswer } from "./wire-answer.js";
import type { World } from "./world.js";

/** A running simulated GitHub. */
export interface SimulatedGitHub {
  world: World;
  /** For `GITHUB_API_URL`. */
  apiUrl: string;
  /** For `GITHUB_GRAPHQL_URL`. */
  graphqlUrl: string;
  /** Every request so far, in the order they came in. */
  log: RequestLogEntry[];
  /** What it was asked for and does not know, or should never be asked for. */
  failures: string[];
  /** Forgets log and failures: between two runs in one test. */
  forget(): void;
  /**
   * Stops it, and breaks off what is under way.
   * @throws Error when there were failures: the test then fails, whatever else it asserts.
   */
  close(): Promise<void>;
}

/** Starts a simulated GitHub over a world, on a free port of the loopback interface. */
export async function startGitHub(world: World): Promise<SimulatedGitHub> {
  // Before the first request, whose time it would be.
  schemaOf(world.schema);
  const log: RequestLogEntry[] = [];
  const failures: string[] = [];
  const startedAt = performance.now();
  const underWay = new Set<IncomingMessage>();
  const server = createServer((incoming, outgoing) => {
    underWay.add(incoming);
    outgoing.on("close", () => underWay.delete(incoming));
    const service = { world, log, failures, startedAt, underWay, url: urlOf(server.address()) };
    serve(service, incoming, outgoing).catch((error) => {
      failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      outgoing.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = urlOf(server.address());
  return {
    world,
    apiUrl: world.isEnterpriseServer ? `${url}/api/v3` : url,
    graphqlUrl: world.isEnterpriseServer ? `${url}/api/graphql` : `${url}/graphql`,
    log,
    failures,
    forget() {
      log.length = 0;
      failures.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (failures.length > 0) throw new Error(`The simulated GitHub was misused:\n${failures.join("\n")}`);
    },
  };
}

const urlOf = (address: AddressInfo | string | null): string =>
  `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`;

interface Service {
  world: World;
  log: RequestLogEntry[];
  failures: string[];
  startedAt: number;
  url: string;
  /** Connections whose request is under way. */
  underWay: Set<IncomingMessage>;
}

async function serve(service: Service, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const came = performance.now();
  const { world, log, failures } = service;
  const text = await textOf(incoming);
  const entry = entryOf(service, incoming, text, came);
  log.push(entry);
  const fault = world.faults.reduce<Fault | null>((found, rule) => found ?? rule(entry), null);
  entry.fault = fault?.kind ?? null;
  const finish = (answer: WireAnswer) => {
    entry.status = answer.status;
    entry.ms = Math.round(performance.now() - came);
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  };
  await pause(world.latency + (fault?.kind === "slow" ? fault.ms : 0));
  if (fault?.kind === "hang") return;
  if (fault?.kind === "reset-before") return reset(outgoing);
  const refused = fault && answerWithoutEffect(fault, entry);
  if (refused) return finish(refused);
  const endLag = beginLag(world, fault);
  const fail = (message: string) =>
    failures.push(`${entry.operation ?? `${entry.method} ${entry.path}`}: ${message}`);
  const answer = await answerRequest({ world, entry, incoming, url: service.url, fail });
  endLag();
  if (fault?.kind === "reset-after") return reset(outgoing);
  finish(fault ? alteredAnswer(fault, answer) : answer);
}

function reset(outgoing: ServerResponse): void {
  outgoing.socket?.resetAndDestroy();
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function entryOf(service: Service, incoming: IncomingMessage, text: string, came: number): RequestLogEntry {
  const path = (incoming.url ?? "/").replace(/^\/api(\/v3)?(?=\/)/, "");
  const sent: { query?: string; variables?: Record<string, unknown> } | null = text ? JSON.parse(text) : null;
  const isGraphql = path === "/graphql";
  return {
    number: service.log.length + 1,
    method: incoming.method ?? "GET",
    path,
    operation: isGraphql ? operationName(sent?.query ?? "") : null,
    query: isGraphql ? (sent?.query ?? "") : null,
    body: isGraphql ? (sent?.variables ?? null) : sent,
    actor: null,
    points: 0,
    concurrency: service.underWay.size,
    startedAt: Math.round(came - service.startedAt),
    ms: null,
    status: null,
    fault: null,
    errors: [],
  };
}
