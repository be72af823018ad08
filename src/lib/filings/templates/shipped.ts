import declaration from './declaration.json' with { type: 'json' };
import exhibitConfidential from './exhibit-confidential.json' with { type: 'json' };
import exhibitPublic from './exhibit-public.json' with { type: 'json' };
import memorandum from './memorandum.json' with { type: 'json' };
import motion from './motion.json' with { type: 'json' };
import order from './order.json' with { type: 'json' };
import service from './service.json' with { type: 'json' };
import type { PaperId } from '../paper-id';
import type { Template } from './template';

export type Templates = Readonly<Record<PaperId, Template>>;

/** The words that ship. No attorney has reviewed them. */
export const SHIPPED_TEMPLATES = {
	motion,
	memorandum,
	declaration,
	'exhibit-confidential': exhibitConfidential,
	'exhibit-public': exhibitPublic,
	order,
	service
} as unknown as Templates;
