import { offence, offenceDeck, type Era } from './offence';

/** The sections that Proposition 64 touched, as they stood at four times. */
const FORMER: Era = { before: 19730307 };
const FIRST: Era = { since: 19730307, before: 19760101 };
const DIVIDED: Era = { since: 19760101, before: 20161109 };
const AFTER: Era = { since: 20161109 };

export const CANNABIS = offenceDeck('cannabis', [
	offence(60, 'F', '', '11530 HS-POSSESS MARIJUANA', FORMER),
	offence(10, 'F', '', '11530.1 HS-CULTIVATE MARIJUANA', FORMER),
	offence(25, 'F', '', '11530.5 HS-POSS MARIJUANA FOR SALE', FORMER),
	offence(20, 'F', '', '11531 HS-SELL/TRANSPORT MARIJUANA', FORMER),

	offence(60, 'W', '', '11357 HS-POSSESS MARIJUANA', FIRST),
	offence(12, 'F', '35125', '11358 HS-CULTIVATE MARIJUANA', FIRST),
	offence(28, 'F', '35127', '11359 HS-POSS MARIJUANA FOR SALE', FIRST),
	offence(20, 'F', '', '11360 HS-SELL/TRANSPORT MARIJUANA', FIRST),

	offence(10, 'W', '35179', '11357(A) HS-POSSESS CONCENTRATED CANNABIS', DIVIDED),
	offence(26, 'M', '', '11357(B) HS-POSSESS MARIJUANA 28.5- GRAMS', { since: 19760101, before: 20110101 }),
	offence(20, 'I', '', '11357(B) HS-POSSESS MARIJUANA 28.5- GRAMS', { since: 20110101, before: 20161109 }),
	offence(14, 'M', '', '11357(C) HS-POSS MARIJUANA OVER 1 OZ/28.5 GRAM', DIVIDED),
	offence(3, 'M', '', '11357(D) HS-POSSESS MARIJ SCHOOL GRNDS', DIVIDED),
	offence(3, 'M', '', '11357 HS-POSSESS MARIJUANA', DIVIDED),
	offence(24, 'F', '35125', '11358 HS-PLANT/CULTIVATE/ETC MARIJUANA/HASH', DIVIDED),
	offence(38, 'F', '35127', '11359 HS-MARIJUANA POSSESS FOR SALE', DIVIDED),
	offence(32, 'F', '35215', '11360(A) HS-SELL/FURNISH/ETC MARIJUANA/HASH', DIVIDED),
	offence(10, 'M', '', '11360(B) HS-GIVE/ETC MARIJ UNDER 28.5 GRAMS', DIVIDED),

	offence(12, 'M', '35431', '11357(B)(2) HS-POSS MARIJ OVER 28.5 GRAM', AFTER),
	offence(8, 'M', '35432', '11357(C) HS-POSS MARIJUANA SCHL GRNDS', AFTER),
	offence(14, 'M', '35436', '11358(C) HS-CULTIVATE MARIJ 6+ PLANTS', AFTER),
	offence(18, 'M', '35451', '11359(B) HS-POSS MARIJUANA FOR SALE', AFTER),
	offence(14, 'M', '35447', '11360(A)(2) HS-SELL/TRNSP/ETC MARIJUANA', AFTER)
]);
