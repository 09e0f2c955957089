import businessEnvironment from '../../../seeds/themes/lexicon/business-environment.json' with { type: 'json' };
import culture from '../../../seeds/themes/lexicon/culture.json' with { type: 'json' };
import disaster from '../../../seeds/themes/lexicon/disaster.json' with { type: 'json' };
import discipline from '../../../seeds/themes/lexicon/discipline.json' with { type: 'json' };
import economy from '../../../seeds/themes/lexicon/economy.json' with { type: 'json' };
import education from '../../../seeds/themes/lexicon/education.json' with { type: 'json' };
import employment from '../../../seeds/themes/lexicon/employment.json' with { type: 'json' };
import environment from '../../../seeds/themes/lexicon/environment.json' with { type: 'json' };
import health from '../../../seeds/themes/lexicon/health.json' with { type: 'json' };
import housing from '../../../seeds/themes/lexicon/housing.json' with { type: 'json' };
import industry from '../../../seeds/themes/lexicon/industry.json' with { type: 'json' };
import innovation from '../../../seeds/themes/lexicon/innovation.json' with { type: 'json' };
import livelihood from '../../../seeds/themes/lexicon/livelihood.json' with { type: 'json' };
import partyBuilding from '../../../seeds/themes/lexicon/party-building.json' with { type: 'json' };
import partyHistory from '../../../seeds/themes/lexicon/party-history.json' with { type: 'json' };
import rural from '../../../seeds/themes/lexicon/rural.json' with { type: 'json' };
import safety from '../../../seeds/themes/lexicon/safety.json' with { type: 'json' };
import socialSecurity from '../../../seeds/themes/lexicon/social-security.json' with { type: 'json' };
import transport from '../../../seeds/themes/lexicon/transport.json' with { type: 'json' };
import urban from '../../../seeds/themes/lexicon/urban.json' with { type: 'json' };

/** Terms of one weight: 4 names the theme, 2 is typical of it, about 1 only speaks in company. */
export interface TermGroup {
  weight: number;
  /** why these terms speak for the theme */
  why: string;
  terms: string[];
}

/** The terms of each theme. A new theme is a row in `seeds/themes/themes.json`, a file beside these, and its line here. */
export const lexicons: Readonly<Record<string, readonly TermGroup[]>> = {
  'party-history': partyHistory,
  'party-building': partyBuilding,
  discipline,
  livelihood,
  'business-environment': businessEnvironment,
  industry,
  innovation,
  economy,
  rural,
  urban,
  housing,
  transport,
  environment,
  education,
  health,
  'social-security': socialSecurity,
  employment,
  culture,
  safety,
  disaster,
};
