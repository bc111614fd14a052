/** Verbs that begin what somebody is to do: they tell "Ada to write" from "Switch to main". */
const VERBS =
  "add address adopt agree aim allocate allow analyze announce answer apply appoint approve archive arrange ask " +
  "assess assign attempt attend audit author backport begin benchmark bisect block book brainstorm bring build bump bundle call " +
  "canvass change chase check circle circulate clarify clean cleanup clear close collate collect come comment " +
  "communicate compare compile complete conduct confer configure confirm connect consider consolidate construct " +
  "consult contact continue contribute convert coordinate copy cover craft create cross-check curate cut debug " +
  "decide defer define delegate delete deliver demo demonstrate deploy deprecate describe design detail determine " +
  "develop devise diagnose dig disable discuss distribute do document donate double double-check download draft " +
  "drive drop edit elaborate elevate email embed enable encourage enforce engage enhance enquire ensure enumerate " +
  "escalate establish estimate evaluate examine execute expand expect experiment explain explore extend " +
  "facilitate familiarise familiarize fetch figure file fill finalise finalize find finish fix flag flesh focus " +
  "follow fork formalize formulate forward foster fund gather gauge generalize generate get give go grant guide " +
  "handle harden help hold host identify implement improve include incorporate incubate inform initiate inquire " +
  "inspect install integrate interview introduce investigate invite involve issue iterate join keep kick land " +
  "launch lead learn leave liaise link list locate lock log look loop lower mail maintain make manage map measure " +
  "meet mention mentor merge message migrate minimise minimize moderate modify monitor move name negotiate " +
  "nominate note notify nudge observe obtain offer onboard open optimise optimize order organise organize outline " +
  "oversee own package pair patch perform pick pin ping pitch plan play poke poll populate port post pre-discuss " +
  "prep prepare present prioritise prioritize proceed process produce profile promote proofread propose prototype " +
  "provide prune publicise publicize publish pull pursue push put quantify query raise ratify re-run reach read " +
  "reassign rebase rebuild recap recommend reconsider reconvene record recruit redesign redirect redo reduce " +
  "refactor refine reflect reformulate relay release remember remind remove rename reopen rephrase replace reply " +
  "report request rerun reschedule research reserve resolve respond restart restructure resubmit rethink retire " +
  "return revert review revise revisit reword rework rewrite roll rollout run scan schedule scope search secure " +
  "see seek select send set set-up setup share shepherd ship show sign simplify sketch socialize solicit solve " +
  "sort speak spec specify spend spin split stabilise stabilize start state stay steer step stop store streamline " +
  "strip study submit subscribe suggest summarise summarize support surface survey swap switch sync synthesise " +
  "synthesize tackle tag take talk teach tell test think throw tidy tie touch track transfer transition translate " +
  "triage trigger trim troubleshoot try turn tweak unblock understand unify update upgrade upload upstream use " +
  "validate verify vet visit visualise visualize volunteer vote wait warn watch weigh work wrap write";

const VERB_SET = new Set(VERBS.split(" "));

/** Whether a word, in any case, is such a verb. */
export const isVerb = (word: string) => VERB_SET.has(word.toLowerCase());
