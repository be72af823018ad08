export const about = {
	title: 'About Clearslate',
	lead: 'Clearslate finds the convictions that the law lets a person leave behind, says why in words a lawyer can check, and does all of it on your own device.',
	version: {
		title: 'This copy',
		app: 'Version',
		build: 'Build checksum',
		law: 'Law version',
		kind: 'Kind',
		earlier: 'Compare it with the version that made a result from before',
		hosted: 'Web app: works without a network after the first visit',
		portable: 'One file: works without any server'
	},
	stored: {
		title: 'What is stored here',
		body: 'Nothing of any record, unless you keep a run on this device: then its results stand here encrypted, and only the passphrase or the recovery code opens them. Everything else lives in this page’s memory and is gone when it closes.',
		hosted: 'The browser keeps the app itself, so that it opens without a network.'
	},
	check: {
		title: 'How an IT office can check',
		steps: (portable: boolean) => [
			'Cut the network, then run a file. Everything works, because nothing is sent.',
			portable
				? 'Compare the file: work out its SHA-256 and hold it against the one that came with it.'
				: 'Compare the build. Every file of the app has its SHA-256 in checksums.txt beside it.',
			'Read the content security policy in the page’s source. It forbids the page and its workers to reach any other address, and to run code that is not part of the build.',
			'Read the source. It is open, under the MIT licence, and a build of the same version gives the same checksum.'
		],
		checksums: 'Open checksums.txt in a new tab'
	},
	licences: {
		title: 'Licences',
		own: 'Clearslate is free software under the MIT licence.',
		lead: 'It is built with the parts below, each under its own licence.',
		open: 'Licences of the parts',
		part: (name: string, version: string, licence: string) => `${name} ${version}, ${licence}`,
		loading: 'Opening the licences…',
		failed: 'The licences could not be opened. They stand in the source of the app as well.'
	}
};
