import { actionDatesAgree } from './action-dates-agree.ts';
import { actionIdsAreUnique } from './action-ids-are-unique.ts';
import { actionsAppearOnce } from './actions-appear-once.ts';
import { actionsAreDoneInTime } from './actions-are-done-in-time.ts';
import { actionsAreFew } from './actions-are-few.ts';
import { actionsAreSpecific } from './actions-are-specific.ts';
import { actionsDoOneThing } from './actions-do-one-thing.ts';
import { actionsExist } from './actions-exist.ts';
import { actionsHaveId } from './actions-have-id.ts';
import { actionsHaveOneOwner } from './actions-have-one-owner.ts';
import { actionsHaveOwner } from './actions-have-owner.ts';
import { actionsHavePriority } from './actions-have-priority.ts';
import { actionsHaveStatus } from './actions-have-status.ts';
import { actionsHaveTargetDate } from './actions-have-target-date.ts';
import { actionsPreventRecurrence } from './actions-prevent-recurrence.ts';
import { analysisCitesEvidence } from './analysis-cites-evidence.ts';
import { causesNameNobody } from './causes-name-nobody.ts';
import { checklistsAgree } from './checklists-agree.ts';
import { checklistsAreAnswered } from './checklists-are-answered.ts';
import { currenciesExist } from './currencies-exist.ts';
import { datesOfFileAgree } from './dates-of-file-agree.ts';
import { doneActionsHaveDate } from './done-actions-have-date.ts';
import { droppedActionsHaveReason } from './dropped-actions-have-reason.ts';
import { durationsAgree } from './durations-agree.ts';
import { durationsArePlausible } from './durations-are-plausible.ts';
import { eventsAreInOrder } from './events-are-in-order.ts';
import { eventsHaveTimes } from './events-have-times.ts';
import { eventsLieWithinIncident } from './events-lie-within-incident.ts';
import { factorsAreComplete } from './factors-are-complete.ts';
import { factorsSpanCategories } from './factors-span-categories.ts';
import { factsAreAnswered } from './facts-are-answered.ts';
import { fieldsFitSchema } from './fields-fit-schema.ts';
import { filesAreWithinLimits } from './files-are-within-limits.ts';
import { followUpsAreDoneInTime } from './follow-ups-are-done-in-time.ts';
import { frontMatterIsYaml } from './front-matter-is-yaml.ts';
import { headingsAgreeOnDate } from './headings-agree-on-date.ts';
import { headingsMatchTemplate } from './headings-match-template.ts';
import { highActionsComeSoon } from './high-actions-come-soon.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { imagesHaveText } from './images-have-text.ts';
import { internalMarksAreClosed } from './internal-marks-are-closed.ts';
import { linksResolve } from './links-resolve.ts';
import { midnightsAreMeant } from './midnights-are-meant.ts';
import { milestonesInOrder } from './milestones-in-order.ts';
import { namedIncidentsExist } from './named-incidents-exist.ts';
import { ownFieldsFitSchema } from './own-fields-fit-schema.ts';
import { partsArePresent } from './parts-are-present.ts';
import { phasesAgree } from './phases-agree.ts';
import { placeholdersAreReplaced } from './placeholders-are-replaced.ts';
import { preventionGapsAreNamed } from './prevention-gaps-are-named.ts';
import { primaryCauseIsNoSymptom } from './primary-cause-is-no-symptom.ts';
import { primaryCauseIsSingle } from './primary-cause-is-single.ts';
import { recurrencesAreLater } from './recurrences-are-later.ts';
import { recurrencesFollowClosedActions } from './recurrences-follow-closed-actions.ts';
import { registerIsReadable } from './register-is-readable.ts';
import { reviewsAreHeldInTime } from './reviews-are-held-in-time.ts';
import type { AnyRule } from './rule.ts';
import { runbooksAreMended } from './runbooks-are-mended.ts';
import { runbooksAreThere } from './runbooks-are-there.ts';
import { secretsAreAbsent } from './secrets-are-absent.ts';
import { sectionsAppearOnce } from './sections-appear-once.ts';
import { sectionsAreFilled } from './sections-are-filled.ts';
import { sectionsAreInOrder } from './sections-are-in-order.ts';
import { sectionsArePresent } from './sections-are-present.ts';
import { similarIncidentsAreConsidered } from './similar-incidents-are-considered.ts';
import { successCanBeMeasured } from './success-can-be-measured.ts';
import { tablesAreComplete } from './tables-are-complete.ts';
import { templateTextIsReplaced } from './template-text-is-replaced.ts';
import { textIsReadable } from './text-is-readable.ts';
import { timesArePast } from './times-are-past.ts';
import { valuesAreConfigured } from './values-are-configured.ts';
import { valuesAreSpeltAlike } from './values-are-spelt-alike.ts';
import { waiversAreUsed } from './waivers-are-used.ts';
import { whysAnswerEachOther } from './whys-answer-each-other.ts';
import { whysEndInSystem } from './whys-end-in-system.ts';
import { whysReachDepth } from './whys-reach-depth.ts';
import { wordsBlameNobody } from './words-blame-nobody.ts';
import { yearsArePlausible } from './years-are-plausible.ts';
import { zoneLabelsAgree } from './zone-labels-agree.ts';

/** The rules of a book in reading order: those of the team stand before the last of all. */
export function rulesWith(own: readonly AnyRule[]): readonly AnyRule[] {
  return own.length === 0 ? rules : [...rules.filter((rule) => rule !== waiversAreUsed), ...own, waiversAreUsed];
}

/** All rules in reading order. To add one: write its file and its test, and add one line here. */
export const rules: readonly AnyRule[] = [
  // The file
  filesAreWithinLimits,
  frontMatterIsYaml,
  textIsReadable,
  secretsAreAbsent,
  internalMarksAreClosed,
  fieldsFitSchema,
  ownFieldsFitSchema,
  valuesAreConfigured,
  factsAreAnswered,
  currenciesExist,
  datesOfFileAgree,
  idsAreUnique,
  // The template
  sectionsArePresent,
  headingsMatchTemplate,
  sectionsAreInOrder,
  sectionsAppearOnce,
  sectionsAreFilled,
  partsArePresent,
  tablesAreComplete,
  checklistsAreAnswered,
  valuesAreSpeltAlike,
  templateTextIsReplaced,
  placeholdersAreReplaced,
  // Time
  milestonesInOrder,
  midnightsAreMeant,
  durationsArePlausible,
  yearsArePlausible,
  eventsHaveTimes,
  eventsAreInOrder,
  eventsLieWithinIncident,
  timesArePast,
  zoneLabelsAgree,
  durationsAgree,
  phasesAgree,
  headingsAgreeOnDate,
  // Analysis
  primaryCauseIsNoSymptom,
  primaryCauseIsSingle,
  preventionGapsAreNamed,
  whysReachDepth,
  whysAnswerEachOther,
  whysEndInSystem,
  factorsAreComplete,
  factorsSpanCategories,
  analysisCitesEvidence,
  imagesHaveText,
  checklistsAgree,
  // Blame
  wordsBlameNobody,
  causesNameNobody,
  // Actions
  actionsExist,
  actionsHaveId,
  actionsHaveOwner,
  actionsHaveOneOwner,
  actionsHavePriority,
  actionsHaveTargetDate,
  highActionsComeSoon,
  actionsHaveStatus,
  doneActionsHaveDate,
  droppedActionsHaveReason,
  actionDatesAgree,
  actionIdsAreUnique,
  actionsAppearOnce,
  actionsAreSpecific,
  actionsDoOneThing,
  actionsAreFew,
  actionsPreventRecurrence,
  successCanBeMeasured,
  // Among reviews
  namedIncidentsExist,
  recurrencesAreLater,
  recurrencesFollowClosedActions,
  similarIncidentsAreConsidered,
  linksResolve,
  registerIsReadable,
  runbooksAreThere,
  runbooksAreMended,
  reviewsAreHeldInTime,
  actionsAreDoneInTime,
  followUpsAreDoneInTime,
  // The last of all: only then is known what was waived
  waiversAreUsed,
];
