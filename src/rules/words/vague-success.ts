/** Criteria that cannot be seen to be met: the whole text in lower case, without punctuation at its end. */
const vague = [
  /^(?:it|this|that|everything|the system|the service|the fix) (?:works|helps|runs)(?: again)?$/,
  /^(?:it |this |that |everything |things |the system |the service |all )?(?:works?|working|runs?|is|are|will be|works? fine)? ?(?:better|fine|well|good|ok|okay|correctly|properly|as expected|stable|more stable|improved|faster|smoothly|reliable|more reliable|fixed|again|done|complete|completed|resolved)$/,
  /^(?:improved?|better|increased?|more|higher|good|great) (?:monitoring|alerting|reliability|stability|performance|quality|communication|documentation|awareness|visibility|process|processes|resilience|observability|response)$/,
  /^(?:everyone|everybody|people|users|customers|the team|stakeholders|management) (?:is|are|feels?) (?:happy|happier|satisfied|informed|aware|confident|better)$/,
  /^(?:no (?:more )?(?:issues|problems|complaints)|success|done|completed?|finished|implemented|deployed|yes|see above|as above|same|ditto|to be (?:defined|decided|determined)|todo|it helps|improvement)$/,
  /^(?:the )?(?:action|task|ticket|work|item|it) (?:is|has been|was) (?:done|complete|completed|closed|finished|implemented|resolved)$/,
];

/** Whether a criterion of success says nothing that could be measured or looked at. */
export function isVagueSuccess(text: string): boolean {
  const bare = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!\s]+$/, '');
  return vague.some((pattern) => pattern.test(bare));
}
