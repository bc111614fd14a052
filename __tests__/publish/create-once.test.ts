import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { LostAnswerError } from "../../src/github/retry.js";
import { createOnce } from "../../src/publish/create-once.js";

/** What becomes of each create and each look, in order; whatever comes later goes well. */
const schedule = fc.record({
  creates: fc.array(fc.constantFrom("done", "lost after", "lost before", "refused"), { maxLength: 4 }),
  looks: fc.array(fc.boolean(), { maxLength: 12 }),
});

test("never makes two, and never fails with a refusal or success that is not so", async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ creates, looks }) => {
      let made = 0;
      const promise = createOnce({
        async create() {
          const fate = creates.shift() ?? "done";
          if (fate === "refused") throw new Error("refused");
          if (fate !== "lost before") made++;
          if (fate !== "done") throw new LostAnswerError(fate);
          return made;
        },
        async find() {
          if (looks.shift() === false) throw new LostAnswerError("list");
          return made > 0 ? made : null;
        },
        second: 0,
      });
      const ended = await promise.catch((error: unknown) => error);
      expect(made).toBeLessThanOrEqual(1);
      if (ended === 1) expect(made).toBe(1);
      else if (!(ended instanceof LostAnswerError))
        expect([made, String(ended)]).toEqual([0, "Error: refused"]);
    }),
  );
});

test("gives up after three creates that came to nothing", async () => {
  let creates = 0;
  const creation = createOnce({
    create: () => Promise.reject(new LostAnswerError(`try ${++creates}`)),
    find: async () => null,
    second: 0,
  });
  await expect(creation).rejects.toThrow("try 3");
});
