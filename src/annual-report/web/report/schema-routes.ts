import { keepForEver, type HttpServer } from '../../../platform/http/index.js';
import { REPORT_SCHEMA, ReportData } from '../../app/publish-files/report-data.js';

const BODY = JSON.stringify(ReportData);

/** The JSON Schema of a report's data, at an address that stays. */
export function schemaRoutes(http: HttpServer): void {
  http.get(REPORT_SCHEMA, { schema: { hide: true } }, async (_request, reply) => {
    keepForEver(reply);
    return reply
      .type('application/schema+json')
      .header('access-control-allow-origin', '*')
      .serializer(String)
      .send(BODY);
  });
}
