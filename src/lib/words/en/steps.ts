export const steps = {
	names: ['Files', 'Choices', 'Results'] as const,
	of: (n: number, name: string) => `Step ${n} of 3: ${name}`
};
