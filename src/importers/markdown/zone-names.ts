/** Names of time zones that people write out or shorten without saying the half of the year, as IANA zones. */
export const zoneNames: Readonly<Record<string, string>> = {
  'Central European Time': 'Europe/Berlin',
  'Eastern European Time': 'Europe/Helsinki',
  'Pacific Time': 'America/Los_Angeles',
  'Mountain Time': 'America/Denver',
  'Central Time': 'America/Chicago',
  'Eastern Time': 'America/New_York',
  'UK time': 'Europe/London',
  'London time': 'Europe/London',
  PT: 'America/Los_Angeles',
  ET: 'America/New_York',
  'US/Pacific': 'America/Los_Angeles',
  'US/Mountain': 'America/Denver',
  'US/Central': 'America/Chicago',
  'US/Eastern': 'America/New_York',
};

/** Labels of one offset all year, in minutes east of UTC. */
export const fixedLabels: Readonly<Record<string, number>> = {
  UTC: 0,
  Z: 0,
  Zulu: 0,
  JST: 540,
  SGT: 480,
  MSK: 180,
  ACST: 570,
  AWST: 480,
  HST: -600,
};

/** Labels that stand for offsets hours apart, so that they say nothing alone. */
export const unclearLabels: Readonly<Record<string, string>> = {
  IST: '`IST` is used in India, Ireland and Israel',
  'local time': 'whose local time is not said',
  local: 'whose local time is not said',
};
