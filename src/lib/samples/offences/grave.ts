import { offence, offenceDeck } from './offence';

/** Convictions that shut a person out of relief under the statute, and a few that make a person register. */
export const STRIKES = offenceDeck('strike', [
	offence(6, 'F', '9005', '187(A) PC-MURDER'),
	offence(5, 'F', '', '664/187(A) PC-ATTEMPTED MURDER'),
	offence(4, 'F', '', '191.5(A) PC-GROSS VEH MANSL WHILE INTOX', { since: 19870101 }),
	offence(4, 'F', '10011', '209(A) PC-KIDNAPPING FOR RANSOM', { since: 19770701 }),
	offence(3, 'F', '11068', '220 PC-ASLT TO COMMIT RAPE/ETC'),
	offence(2, 'F', '13143', '245(D)(3) PC-ASLT PO W/MACHINEGUN/ETC', { since: 19900101 }),
	offence(2, 'F', '46023', '653F(B) PC-SOLICIT TO COMMIT MURDER', { since: 19790101 })
]);

export const REGISTRABLE = offenceDeck('registrable', [
	offence(6, 'F', '36055', '288(A) PC-L&L W/CHILD UNDER 14'),
	offence(5, 'F', '11055', '261(A)(2) PC-RAPE BY FORCE/FEAR/ETC'),
	offence(6, 'W', '11049', '243.4(A) PC-SEXUAL BATTERY', { since: 19850101 }),
	offence(6, 'W', '36018', '314.1 PC-INDECENT EXPOSURE'),
	offence(5, 'M', '36077', '647.6 PC-ANNOY/MOLEST CHILDREN', { since: 19880101 })
]);
