import { addSessionApi, addSessionGuard } from '../../accounts/index.js';
import { addReportsApi } from '../../annual-report/web/api-reports.js';
import { addRollupApi } from '../../annual-report/web/rollup/api-rollup.js';
import { addSimilarApi } from '../../annual-report/web/similar/api-similar.js';
import { addCellRecordsApi } from '../../annual-report/web/records/api-cell-records.js';
import { reopenByOrder } from '../../applications/index.js';
import { addApplicationsApi } from '../../applications/web/api-applications.js';
import { addFeedbackApi } from '../../applications/web/api-feedback.js';
import { addErasureApi } from '../../applications/web/api-erasure.js';
import { addFeesApi } from '../../applications/web/api-fees.js';
import { addCaseLettersApi } from '../../applications/web/api-case-letters.js';
import { addInquiriesApi } from '../../applications/web/api-inquiries.js';
import { addOpinionLinkApi } from '../../applications/web/api-opinion-link.js';
import { addCasesApi } from '../../applications/web/api-cases.js';
import { addRegisterApi } from '../../applications/web/api-register.js';
import { addExchangeApi } from '../../applications/web/exchange/api-exchange.js';
import { addImportsApi } from '../../applications/web/exchange/api-imports.js';
import { addRedactionApi } from '../../applications/web/api-redaction.js';
import { addCalendarApi } from '../../calendar/web/api-calendar.js';
import { addDecisionsApi } from '../../disclosures/web/api-decisions.js';
import { addRecordsApi } from '../../disclosures/web/api-records.js';
import { addOpenPublicationsApi } from '../../disclosures/web/publication/api-open-publications.js';
import { addSearchApi } from '../../disclosures/web/search/api-search.js';
import { addCompletenessApi } from '../../disclosures/web/publication/api-completeness.js';
import { addPublicationFilesApi } from '../../disclosures/web/publication/api-publication-files.js';
import { addPublicationMarksApi } from '../../disclosures/web/publication/api-publication-marks.js';
import { addPublicationImportsApi } from '../../disclosures/web/publication/api-publication-imports.js';
import { addPublicationsApi } from '../../disclosures/web/publication/api-publications.js';
import { addComplaintsApi } from '../../disputes/web/api-complaints.js';
import { addDisputesApi } from '../../disputes/web/api-disputes.js';
import { addWorkCountsApi } from '../../applications/web/api-work-counts.js';
import { addLettersApi } from '../../letters/web/api-letters.js';
import { addOrganProfileApi } from '../../organs/web/api-organ-profile.js';
import { addOrganSettingsApi } from '../../organs/web/api-organ-settings.js';
import { addOrgansApi } from '../../organs/web/api-organs.js';
import { addOrganTreeApi } from '../../organs/web/api-tree.js';
import { addOpenApi, type BasePath, type HttpServer } from '../../platform/http/index.js';
import type { Services } from '../../platform/services.js';
import { version } from '../version.js';

export interface ApiSettings {
  readonly services: Services;
  readonly publicUrl: URL | null;
  /** Where the site stands behind its proxy. */
  readonly base?: BasePath;
}

/** `/api/v1`: what the console asks for. Each capability adds its own routes; all of them stand behind one guard. */
export async function registerApi(http: HttpServer, { services, publicUrl, base }: ApiSettings): Promise<void> {
  await http.register(
    async (api) => {
      await addOpenApi(api, version, base);
      const guard = { db: services.db, publicUrl };
      addSessionGuard(api, guard);
      addSessionApi(api, guard);
      addApplicationsApi(api, services);
      addWorkCountsApi(api, services);
      addFeedbackApi(api, services);
      addCasesApi(api, services);
      addErasureApi(api, services);
      addInquiriesApi(api, services);
      addCaseLettersApi(api, services);
      addOpinionLinkApi(api, services, publicUrl);
      addRegisterApi(api, services);
      addExchangeApi(api, services);
      addImportsApi(api, services);
      addRedactionApi(api, services);
      addFeesApi(api, services);
      addDisputesApi(api, services, reopenByOrder);
      addComplaintsApi(api, services);
      addCalendarApi(api, services);
      addReportsApi(api, services);
      addCellRecordsApi(api, services);
      addRollupApi(api, services);
      addSimilarApi(api, services);
      addRecordsApi(api, services);
      addDecisionsApi(api, services);
      addCompletenessApi(api, services);
      addPublicationsApi(api, services);
      addPublicationFilesApi(api, services);
      addPublicationMarksApi(api, services);
      addPublicationImportsApi(api, services);
      addOpenPublicationsApi(api, services);
      addSearchApi(api, services);
      addLettersApi(api, services);
      addOrgansApi(api, services);
      addOrganTreeApi(api, services);
      addOrganSettingsApi(api, services);
      addOrganProfileApi(api, services);
    },
    { prefix: '/api/v1' },
  );
}
