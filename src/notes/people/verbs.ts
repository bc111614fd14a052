/** Verbs that begin what somebody is to do: they tell "Ada to write" from "Switch to main". */
const VERBS =
  "add address adopt agree aim allocate allow analyze announce answer apply appoint approve archive arrange ask " +
  "assemble assess assign attempt attend audit author backport begin benchmark bisect block book brainstorm bring " +
  "build bump bundle call cancel canvass catch centralise change chase check cherry-pick circle circulate clarify " +
  "clean cleanup clear clone close collate collect come comment communicate compare compile complete conduct " +
  "confer configure confirm connect consider consolidate construct consult contact continue contribute convert " +
  "coordinate copy count cover craft create cross-check curate cut debate debug decide declare defer define " +
  "delegate delete deliver demo demonstrate deploy deprecate derive describe design detail determine develop " +
  "devise diagnose dig disable discuss distribute do document donate double double-check download draft drive drop " +
  "dump edit elaborate elevate email embed enable encourage enforce engage enhance enquire ensure enumerate " +
  "escalate establish estimate evaluate examine execute expand expect experiment explain explore expose extend " +
  "extract facilitate familiarise fetch figure file fill finalise find finish fix flag flesh focus follow fork " +
  "formulate forward foster freeze fund gather gauge generalise generate get give go grant guide handle harden " +
  "harmonise help highlight hold host identify implement import improve include incorporate incubate inform " +
  "initiate inquire inspect install integrate interview introduce inventory investigate invite involve issue " +
  "iterate join jot keep kick label land launch lead learn leave liaise link list locate lock log look loop lower " +
  "mail maintain make manage map measure meet mention mentor merge message migrate minimise mirror mock moderate " +
  "modify monitor move name negotiate nominate normalise note notify nudge observe obtain offer onboard open " +
  "optimise order organise outline overhaul oversee own package pair parse patch pause pay perform pick pin ping " +
  "pitch plan play poke polish poll populate port post pre-discuss prep prepare present print prioritise proceed " +
  "process produce profile promote proofread propose prototype provide prune publicise publish pull purchase " +
  "pursue push put quantify query raise rank ratify reach read realign rebase recap recommend reconvene record " +
  "recruit redirect redo reduce refactor refine reflect refresh register rehearse reinstate relay release remember " +
  "remind renew rephrase replace reply request rerun reserve respond restructure retire retry reuse revamp revert " +
  "review revise reword roll rollout run save scan schedule scope scout search secure see seek select send " +
  "separate set set-up settle setup share shepherd ship shorten show sign simplify sketch solicit solve sort speak " +
  "spearhead spec specify spend spin split squash stabilise standardise start state stay steer step stop store " +
  "streamline strengthen strip study submit subscribe suggest summarise supply support surface survey swap switch " +
  "sync synchronise synthesise tabulate tackle tag take talk teach tell test think throw tidy tie tighten touch " +
  "track train transcribe transfer transform transition translate triage trigger trim troubleshoot try tune turn " +
  "tweak unblock understand unify unpack unpin update upgrade upload upstream use validate verify vet visit " +
  "visualise volunteer vote wait warn watch weigh wire work wrangle wrap write";

const VERB_SET = new Set(VERBS.split(" "));

/** Before a verb: "re-add", "pre-register", "co-host", "regenerate". */
const PREFIX = /^(?:(?:co|counter|cross|de|double|mis|out|over|pre|re|un)-|re(?!present|sign)(?=\p{L}{4}))/u;
/** "Puppetize": no name ends so. */
const ENDS_AS_VERB = /^\p{L}{3,}ize$/u;

/** Whether a word, in any case, is such a verb. */
export function isVerb(word: string): boolean {
  const verb = word.toLowerCase();
  return (
    VERB_SET.has(verb) ||
    ENDS_AS_VERB.test(verb) ||
    (PREFIX.test(verb) && VERB_SET.has(verb.replace(PREFIX, "")))
  );
}

/** Behind a verb that is written as one with it: "follow-up", "kick-off". These are also nouns. */
const PARTICLE = /-(?:back|down|in|off|on|out|over|through|up)$/;

/** Whether a word behind "to" is a verb: "to follow-up", too. */
export const isVerbBehindTo = (word: string) =>
  isVerb(word) || isVerb(word.toLowerCase().replace(PARTICLE, ""));
