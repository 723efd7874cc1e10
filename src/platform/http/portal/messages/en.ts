import type { ShellMessages } from './zh.js';

/** Words of the portal's shell in English. */
export const en: ShellMessages = {
  skip: 'Skip to main content',
  'brand.seal': '公开',
  'brand.tagline': 'Government information disclosure',
  demo: 'This is a demonstration. Organs, applications and figures are invented and have no legal effect.',
  'nav.label': 'Main navigation',
  'nav.home': 'Home',
  'nav.reports': 'Annual reports',
  'nav.apply': 'Apply for information',
  'nav.track': 'Track an application',
  'nav.check': 'Check a report',
  'nav.organs': 'Organs',
  'crumbs.label': 'You are here',
  'foot.basis':
    'Provided under the Regulation of the People’s Republic of China on Government Information Disclosure (State Council Order No. 711).',
  'foot.help':
    'Applicants with difficulty in reading, seeing or hearing may ask the organ for the help it owes them (Art. 43).',
  'foot.software': 'Runs on Gongkai, open-source software under the Mulan Permissive Software License v2.',
  'foot.staff': 'Staff sign-in',
  'language.switch': '中文',
  'form.must': 'required',
  'form.may': 'optional',
  'form.summary': 'Please correct {count} item(s)',
  'form.here': 'Not done',
  'form.again': 'Please submit once more',
  'form.honeypot': 'Leave this field empty',
  'table.scroll': '{caption} (scrolls sideways)',
  'problem.title': 'This could not be done',
  'problem.missing.title': 'Page not found',
  'problem.fault.title': 'Something went wrong',
  'problem.missing.help': 'The address may be mistyped, or the content has moved. Start again from the home page.',
  'problem.fault.help':
    'Please try again later. If it keeps happening, give the number below to the site’s operator. What you sent is not made public by this.',
  'problem.help': 'Go back, check what you entered and try again, or start from the home page.',
  'problem.id': 'Request number',
  'problem.home': 'Home page',
};
