import { offence, offenceDeck } from './offence';

/** What most arrests are for. */
export const COMMON = offenceDeck('common', [
	offence(34, 'M', '42073', '23152(A) VC-DUI ALCOHOL/DRUGS', { since: 19820101 }),
	offence(22, 'M', '42088', '23152(B) VC-DUI ALCOHOL/0.08 PERCENT', { since: 19900101 }),
	offence(16, 'M', '', '23102(A) VC-MISD DRUNK DRIVING', { before: 19820101 }),
	offence(24, 'M', '54083', '14601.1(A) VC-DRIVE:LIC SUSPENDED/ETC', { since: 19681113 }),
	offence(22, 'M', '54107', '12500(A) VC-DRIVE W/O LICENSE'),
	offence(10, 'M', '54093', '40508(A) VC-FAIL T/APPEAR:WRIT PROMIS'),
	offence(6, 'M', '54005', '23103 VC-RECKLESS DRIVING'),
	offence(6, 'M', '54038', '20002(A) VC-HIT AND RUN:PROP DAMAGE', { since: 19650917 }),
	offence(9, 'W', '24054', '10851(A) VC-TAKE VEH W/O OWNER CONSENT'),
	offence(5, 'I', '54090', '23222(A) VC-POSS OPEN CONTAINER:DRIVE', { since: 19840101 }),
	offence(3, 'M', '42080', '23222(B) VC-POSS MARIJUANA W/DRIVING', { since: 19840101, before: 20110101 }),

	offence(26, 'W', '22004', '459 PC-BURGLARY'),
	offence(24, 'M', '23079', '484(A) PC-THEFT OF PERSONAL PROPERTY', { since: 19671108 }),
	offence(14, 'W', '23013', '487 PC-GRAND THEFT'),
	offence(14, 'W', '28024', '496 PC-RECEIVE/ETC KNOWN STOLEN PROPERTY'),
	offence(8, 'W', '25006', '470 PC-FORGERY'),
	offence(5, 'W', '26016', '476A(A) PC-INSUFICENT FUND:CHECK/ETC'),
	offence(12, 'W', '29072', '594(A)(2) PC-VANDALISM:DAMAGE PROPERTY', { since: 19800101 }),
	offence(12, 'M', '32022', '602 PC-TRESPASSING'),
	offence(5, 'M', '22012', '466 PC-POSSESS BURGLARY TOOLS'),

	offence(20, 'M', '13045', '242 PC-BATTERY'),
	offence(12, 'M', '13174', '243(E)(1) PC-BAT:SPOUSE/EX SP/DATE/ETC', { since: 19970101 }),
	offence(14, 'W', '38028', '273.5(A) PC-INF CORP INJ:SPOUSE/COHAB', { since: 19780101 }),
	offence(12, 'W', '13094', '245(A)(1) PC-ADW NOT FIREARM:GBI', { since: 19820425 }),
	offence(8, 'F', '12004', '211 PC-ROBBERY'),
	offence(8, 'M', '53072', '415(1) PC-FIGHT IN PUBLIC PLACE', { since: 19770101 }),

	offence(22, 'M', '64005', '647(F) PC-DISORD CONDUCT:ALCOHOL'),
	offence(8, 'M', '40016', '647(B) PC-PROSTITUTION'),
	offence(16, 'M', '48122', '148(A)(1) PC-OBSTRUCT/ETC PUB OFCR/ETC', { since: 19980101 }),
	offence(10, 'M', '', '148 PC-OBSTRUCT PUBLIC OFFICER', { before: 19980101 }),
	offence(8, 'M', '48077', '148.9(A) PC-FALSE ID TO SPECIFIC PO', { since: 19850101 }),
	offence(8, 'M', '50119', '1320(A) PC-FTA:MISDEMEANOR CHARGE', { since: 19810101 }),
	offence(8, 'F', '50075', '3056 PC-VIOLATION OF PAROLE:FEL'),
	offence(2, 'W', '', '32 PC-ACCESSORY'),

	offence(7, 'W', '52096', '12020(A) PC-POS/MFG/SELL DANG WPN/ETC', { since: 19740101, before: 20120101 }),
	offence(6, 'F', '52140', '12021(A) PC-FELON/ADDCT/ETC POS FIREARM', { since: 19820425, before: 20120101 }),
	offence(7, 'F', '52422', '29800(A)(1) PC-FELON/ETC POSS/ETC FIREARM', { since: 20120101 }),

	offence(26, 'W', '35172', '11377(A) HS-POSSESS CNTL SUB', { since: 19731001 }),
	offence(20, 'W', '', '11350(A) HS-POSSESS NARCOTIC CNTL SUB', { since: 19730307 }),
	offence(12, 'F', '', '11378 HS-POSS CNTL SUB FOR SALE', { since: 19730307 }),
	offence(10, 'F', '', '11352(A) HS-TRANSPORT/SELL NARC/CNTL SUB', { since: 19730307 }),
	offence(8, 'F', '35276', '11351 HS-POSS/PURCHASE NARC FOR SALE', { since: 19730307 }),
	offence(18, 'M', '35212', '11550(A) HS-UNDER INFLUENCE CNTL SUB', { since: 19730307 }),
	offence(3, 'M', '35420', '11357.5(A) HS-SYNTHETIC CANNABINOID', { since: 20130101 }),

	offence(8, 'M', '41062', '25662(A) BP-MINOR POSSESS ALCOHOL'),
	offence(6, 'I', '41063', '25620 BP-POSS OPEN ALCOHOL:PUBLIC', { since: 19800628 }),
	offence(5, 'M', '35358', '4140 BP-POSS HYPO NEEDLE/SYRINGE', { before: 20120101 }),
	offence(2, 'M', '35379', '4149 BP-UNLIC NONRES DIST NEEDLE', { before: 20120101 }),
	offence(4, 'W', '35363', '4060 BP-POSS CNTL SUB W/O PRESCRIPTION')
]);

/** What is often charged beside a cannabis offence. */
export const BESIDE_CANNABIS = offenceDeck('common', [
	offence(30, 'M', '35133', '11364 HS-POSSESS CNTL SUB PARAPHERNALIA', { since: 19730307 }),
	offence(4, 'M', '', '11555 HS-POSSESS NARC PARAPHERNALIA', { before: 19730307 }),
	offence(12, 'M', '64006', '647(F) PC-DISORD CONDUCT:UI DRUG'),
	offence(8, 'M', '', '148 PC-OBSTRUCT PUBLIC OFFICER'),
	offence(8, 'M', '32022', '602 PC-TRESPASSING'),
	offence(4, 'M', '48077', '148.9 PC-FALSE ID TO OFFICER', { since: 19850101 }),
	offence(6, 'F', '35337', '11366 HS-KEEP PLACE TO SELL CNTL SUB', { since: 19730307 }),
	offence(3, 'F', '35167', '11361(A) HS-SELL MARIJUANA TO MINOR', { since: 19730307 }),
	offence(3, 'M', '54093', '40508 VC-FAIL TO APPEAR'),
	offence(3, 'M', '', '1320 PC-FAIL TO APPEAR ON OWN RECOG', { since: 19810101 })
]);
