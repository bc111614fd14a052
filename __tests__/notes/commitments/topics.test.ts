import { describe, expect, test } from "@jest/globals";
import { meetingOf } from "../reading.js";

/** Under what each promise stands; null where it stands under nothing that names a matter. */
function topics(text: string): (string | null)[] {
  const { deadlines, priorities, actionItems } = meetingOf(`# Kestrel core\n\n${text}`);
  return [...deadlines, ...priorities, ...actionItems].map(({ topic }) => topic ?? null);
}

const PRESENT = "Attendees: Ada Byron, Mira Kest\n\n";

describe("what a promise stands under", () => {
  test.each([
    ["- Nest cameras\n  - final video by 19 June\n", "Nest cameras"],
    [
      "- [ada] **Nest cameras at the fair**\n  - Cut\n    - AI: Kai to ask for a second cut\n",
      "Nest cameras at the fair",
    ],
    ["- Lost eggs core#41\n  - Updates\n    - AI: Kai to comment on it\n", "Lost eggs core#41"],
    ["**Nest cameras**\n\n- final video by 19 June\n", "Nest cameras"],
    ["## Nest cameras\n\n- AI: Kai to ask them again\n", "Nest cameras"],
    ["## Nest cameras\n\n### Action items\n\n- Kai to ask them again\n", "Nest cameras"],
    ["## Nest cameras\n\n- final video by 19 June\n", "Nest cameras"],
    ["## Quarterly report\n\nKai will draft by 19 June, and send it round.\n", "Quarterly report"],
    ["- Nest cameras\n  - final video: high priority\n", "Nest cameras"],
    ["- Nest meeting\n  - final video by 19 June\n", "Nest meeting"],
    ["- Nest cameras [GREEN]\n  - final video by 19 June\n", "Nest cameras"],
    ["- Nest cameras\n  - however it is dark\n    - AI: Kai to ask them again\n", "Nest cameras"],
    ["- Nest cameras\n  - Release lead: @kai\n    - AI: Mira to help\n", "Nest cameras"],
    ["Attendees: Ada Byron, Mira Kest\n\n## Nests\n\n### Perch\n\n- AI: Mira to ask them again\n", "Perch"],
    ["Attendees: Ada Byron, Mira Kest\n\n- Egg Counter\n  - AI: Mira to ask them again\n", "Egg Counter"],
    ["## Egg Fair 2024\n\n- Final Video Deadline: 5 December 2023\n", "Egg Fair 2024"],
    ["## Nest cameras\n\n- Please answer so we can begin by 19 June\n", "Nest cameras"],
    ["## Kestrel 0.7\n\nMentioned we would like to release the week of 19 June.\n", "Kestrel 0.7"],
    ["## Perch map\n\nThe second layer must be available before the end of June.\n", "Perch map"],
    ["## Perch map\n\n### How to proceed\n\nThe second layer must be there by 19 June.\n", "Perch map"],
    ["## Nests\n\n1. Perch times\n\nWe spoke of them.\n\nAction: Kai to ask them again\n", "Perch times"],
    ["- Perch site\n  - Nest server issue\n  - AI: Mira to work on this\n", "Nest server issue"],
    ["- Perch site\n  - Nest server issue\n  - AI: Mira to work on the list\n", "Perch site"],
    [
      "- Perch site\n  - Up to the nest group\n  - Meeting to found this group by 19 June\n",
      "Up to the nest group",
    ],
    ["- Perch site\n  - Up to the nest group\n  - Map for this week by 19 June\n", "Perch site"],
    ["Attendees: Ada Byron\n\n1. Outreach\n   - Action items\n     - Fair\n", "Outreach"],
    ["## Perch site\n\n- 271: commented\n- 270: [ACTION] Mira to comment on it\n", "Perch site"],
    ["## Perch site\n\n- 194: [ACTION] Mira to run all tests and to merge it\n", "Perch site"],
    ["- Perch site\n  - Is the nest server up?\n  - AI: Mira to work on this\n", "Perch site"],
    ["- Perch site\n  - it was down again\n  - AI: Mira to work on this\n", "Perch site"],
    ["- Perch site\n  - Kai to restart the nest server\n  - AI: Mira to work on this\n", "Perch site"],
    [
      `${PRESENT}## Cameras\n\nThe north camera is down. Mira volunteered to investigate\n`,
      "The north camera is down",
    ],
    [
      `${PRESENT}## Cameras\n\n0.7 is out but has no maps - Mira volunteered to add them\n`,
      "0.7 is out but has no maps",
    ],
    [`${PRESENT}## Cameras\n\nThe north camera is down. Mira volunteered to add a spare\n`, "Cameras"],
    [`${PRESENT}## Cameras\n\nMira volunteered to investigate\n`, "Cameras"],
    [`${PRESENT}## Cameras\n\nAt last, Mira volunteered to investigate\n`, "Cameras"],
  ])("is what names the matter above it, or what was said just before: %j", (text, topic) => {
    expect(topics(text)).toEqual([topic]);
  });

  test.each([
    "- Windows build by 19 June\n",
    "## Nest cameras\n\n- Installer for the windows of all nests by 19 June\n",
    "- Nest cameras\n  - Installer for the windows of all nests kestrel/core#41 by 19 June\n",
    "- Nest cameras\n  - final video of the nest cameras by 19 June\n",
    "## Action items\n\n- Kai to ask them again\n",
    "## Perch map\n\n- Please answer all letters of the council by 19 June\n",
    "## June 2024\n\n- final video by 19 June\n",
    "## 8 June 2023: the nest fair\n\n- AI: Kai to ask them again\n",
    "## Updates from all the teams that build nests\n\n- The layer must be there by 19 June\n",
    "## Treasurer report\n\nKai will draft by 19 June, and send it round.\n",
    "## Open issues\n\n- AI: Kai to ask them again\n",
    "- Kai:\n  - AI: ask them again\n",
    "- @kai\n  - final video by 19 June\n",
    "- Timeline for this week\n  - final video by 19 June\n",
    "- Anything else\n  - final video by 19 June\n",
    "- Open items\n  - final video by 19 June\n",
    "- Release manager: @kai\n  - final video by 19 June\n",
    "Attendees: Ada Byron, Mira Kest\n\n- Ada Byron\n  - final video by 19 June\n",
    "- What the TOC asked of us\n  - final video by 19 June\n",
    "We met and talked of cameras, eggs and nests.\n\n- final video by 19 June\n",
  ])(
    "is nothing where the title says it all, or where parts of the meeting and people stand above: %j",
    (text) => {
      expect(topics(text)).toEqual([null]);
    },
  );
});
