import type { OrganMessages } from './zh.js';

/** Words of the home page and of the organs' pages in English. */
export const en: OrganMessages = {
  'nav.organs.note':
    'Find the organs that take applications and publish information, and how their disclosure offices are reached.',

  'home.title': 'Government information disclosure',
  'home.headline': 'Government information disclosure',
  'home.lead':
    'Disclosure is the norm, non-disclosure the exception. Read what the organs publish, apply for information, and follow your application.',
  'home.do': 'Columns',
  'home.latest': 'Latest annual reports',
  'home.latest.none': 'No report has been published yet.',
  'home.latest.all': 'All annual reports',
  'home.organs': 'Organs',
  'home.organs.all': 'All organs',
  'home.steps': 'After you apply',
  'home.step.1': 'Registration',
  'home.step.1.text': 'At once: that day is the day of receipt, and you get a receipt number and query code.',
  'home.step.2': 'Correction',
  'home.step.2.text':
    'Where the application is unclear, one notice within 7 working days says what to correct (Art. 30).',
  'home.step.3': 'Reply',
  'home.step.3.text': 'Within 20 working days, extended once by at most 20 more with approval (Art. 33).',
  'home.step.4': 'Remedies',
  'home.step.4.text': 'Complaint, administrative reconsideration or litigation (Art. 51).',

  'organs.title': 'Organs',
  'organs.lead': 'Organs that take applications and publish information here, with their guides and functions.',
  'organs.none': 'No organ is registered.',
  'organs.caption': 'List of organs',
  'organs.name': 'Organ',
  'organs.kind': 'Kind',
  'organs.do': 'Service',
  'organs.guide': 'Guide',
  'organs.apply': 'Apply',
  'organs.apply.to': 'Apply to {organ}',
  'organs.count': '{count} organ(s)',
  'kind.government': 'People’s government',
  'kind.competentDepartment': 'Competent department for disclosure',
  'kind.bureau': 'Government department',
  'kind.town': 'Township or sub-district',

  'organ.facts': 'Facts',
  'organ.code': 'Prefix of receipt numbers',
  'organ.kind': 'Kind',
  'organ.parent': 'Belongs to',
  'organ.standing': 'Standing',
  'organ.merged': 'merged from {date} on',
  'organ.abolished': 'abolished from {date} on',
  'organ.into': 'Merged into',
  'organ.ended.apply.into':
    'This organ was merged and takes no applications. Apply for what it made or kept to the organ that goes on with its functions (Regulation, Art. 10).',
  'organ.ended.apply':
    'This organ was abolished and takes no applications. Apply for what it made or kept to the organ that goes on with its functions (Regulation, Art. 10).',
  'organ.contact': 'Disclosure office',
  'organ.contact.none': 'This organ has not given the contacts of its office yet.',
  'organ.contact.officeName': 'Office',
  'organ.contact.address': 'Address',
  'organ.contact.hours': 'Office hours',
  'organ.contact.phone': 'Telephone',
  'organ.contact.fax': 'Fax',
  'organ.contact.postcode': 'Postcode',
  'organ.contact.email': 'E-mail',
  'organ.contact.complaintPhone': 'Complaints',
  'organ.reports': 'Annual reports',
  'organ.reports.none': 'This organ has not published a report here yet.',
  'organ.report': 'Annual report for {year}',
  'organ.publishedOn': 'published {date}',
  'organ.apply': 'Apply for this organ’s information',
  'organ.apply.text':
    'Applications sent online are registered at once. The organ’s disclosure office replies within 20 working days of receipt.',
  'organ.apply.other':
    'You may also apply in person or by post; where writing is hard, orally, and the office writes it down (Art. 29).',
  'organ.apply.button': 'Fill in the form',
};
