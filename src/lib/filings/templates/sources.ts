/**
 * What the words of the papers rest on, and where it was read, or that it was not. Everything else is a numbered blank for
 * the attorney.
 */
export interface LegalSource {
	readonly cite: string;
	readonly says: string;
	/** Where it was read. */
	readonly read: string;
}

export const LEGAL_SOURCES: Readonly<Record<string, LegalSource>> = {
	'hs-11361.8-completed': {
		cite: 'Health & Saf. Code, § 11361.8, subds. (e)-(h)',
		says: 'Completed sentences: application; dismissal and sealing because the conviction is now legally invalid, or redesignation; the presumption of subdivisions (a)-(d); no public-safety test; no hearing unless requested.',
		read: 'ccresourcecenter.org; San Francisco motions. The wording of these subdivisions was not read: verify it.'
	},
	'hs-11361.8-presumption': {
		cite: 'Health & Saf. Code, § 11361.8, subds. (a)-(d)',
		says: 'The petitioner is presumed to qualify; the opponent must prove the contrary by clear and convincing evidence.',
		read: 'lexace.ai, text of section 11361.8'
	},
	'hs-11361.8-purposes': {
		cite: 'Health & Saf. Code, § 11361.8, subd. (h)',
		says: 'A conviction that is redesignated is one for all purposes.',
		read: 'Contra Costa Public Defender, Proposition 64 cheat sheet'
	},
	'hs-11361.9': {
		cite: 'Health & Saf. Code, § 11361.9; Assem. Bill No. 1793 (Stats. 2018, ch. 993)',
		says: 'List of the Department of Justice by 2019-07-01; review by the prosecution by 2020-07-01; the court reduces or dismisses what is not challenged and notifies the Department.',
		read: 'legiscan.com, AB 1793 as chaptered; oag.ca.gov'
	},
	'ab-1706': {
		cite: 'Assem. Bill No. 1706 (Stats. 2022, ch. 387)',
		says: 'What was not challenged by 2020-07-01: order by 2023-03-01; database of the Department updated by 2023-07-01; a sealed conviction is deemed never to have occurred.',
		read: 'legiscan.com; vulcanbills'
	},
	'boatwright-2019': {
		cite: 'People v. Boatwright (2019) 36 Cal.App.5th 848',
		says: 'A conviction as an accessory (Pen. Code, § 32) pleaded down from Health & Saf. Code, §§ 11358 or 11359 can be relieved.',
		read: 'the opinion'
	},
	'pc-13151': {
		cite: 'Pen. Code, § 13151',
		says: 'The court reports a disposition to the Department of Justice within 30 days, and later orders too.',
		read: 'jurris, text of section 13151'
	},
	'ccp-2015.5': {
		cite: 'Code Civ. Proc., § 2015.5',
		says: 'A declaration ends: under penalty of perjury under the laws of the State of California, with date, place and signature.',
		read: 'The text of the section was not read: verify the wording.'
	}
};
