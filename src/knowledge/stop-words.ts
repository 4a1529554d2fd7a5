/** English words that say nothing about an incident: grammar, and what every review speaks of. */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across after again all almost already also although always am among an and another any anybody anyone
anything are as at away back be became because become been before began behind being below between both but by came can
cannot could did do does doing done down during each either else enough even ever every everybody everyone everything few
first five for four from further gave get give given go gone got had half has have having he her here him his how however
if in indeed instead into is it its itself just last later least less like made make many may me might minute minutes more
most much must my near never new next no nobody none nor not nothing now of off often old on once one only or other others
our out over own per quite rather same second seconds see seen several shall she should since six so some somebody someone
something soon still such take taken ten than that the their them then there these they thing things this those though
three through thus to together too took towards two under until up upon us use used user users using very via want was way
we well went were what whatever when where whether which while who whole whom whose why will with within without would yet
you your hour hours day days week weeks month months year years
incident incidents outage review reviews cause caused causes problem problems issue issues time times team teams
january february march april june july august september october november december monday tuesday wednesday thursday
friday saturday sunday utc unknown www http https com`.split(/\s+/),
);
