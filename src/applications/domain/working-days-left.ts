export { workingDaysLeft } from '../../law/calendar/index.js';
