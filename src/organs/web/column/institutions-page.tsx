import type { Language, PortalPage } from '../../../platform/http/portal/index.js';
import type { Organ } from '../../domain/organ.js';
import { linesOf, partLine, type ProfileValues } from '../../domain/profile.js';
import type { SettingValues } from '../../domain/settings.js';
import { organWords } from '../messages/index.js';
import { Contact } from '../organ-page.js';
import { columnWords } from './messages/index.js';
import { OrganColumn } from './organ-column.js';

export interface InstitutionsView {
  readonly organ: Organ;
  readonly settings: SettingValues;
  readonly profile: ProfileValues;
  readonly language: Language;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul lang="zh-CN">
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}

function Departments({ view }: { readonly view: InstitutionsView }) {
  const t = columnWords(view.language);
  const lines = linesOf(view.profile.departments);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="departments">
      <h2 id="departments">{t('institutions.departments')}</h2>
      <table className="data fold">
        <caption className="hidden">{t('institutions.departments')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('institutions.department')}</th>
            <th scope="col">{t('institutions.duties')}</th>
          </tr>
        </thead>
        <tbody lang="zh-CN">
          {lines.map((line, at) => {
            const { name, said } = partLine(line);
            return (
              <tr key={at}>
                <th scope="row">{name}</th>
                <td>{said}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function LeadingGroup({ view }: { readonly view: InstitutionsView }) {
  const t = columnWords(view.language);
  const { groupName, groupMembers, groupDuties } = view.profile;
  const [members, duties] = [linesOf(groupMembers), linesOf(groupDuties)];
  if (groupName === null && members.length + duties.length === 0) return null;
  return (
    <section aria-labelledby="group">
      <h2 id="group" lang={groupName === null ? undefined : 'zh-CN'}>
        {groupName ?? t('institutions.group')}
      </h2>
      {members.length > 0 && (
        <>
          <h3>{t('institutions.group.members')}</h3>
          <Lines lines={members} />
        </>
      )}
      {duties.length > 0 && (
        <>
          <h3>{t('institutions.group.duties')}</h3>
          <Lines lines={duties} />
        </>
      )}
    </section>
  );
}

/** Functions, leaders, departments, where and when an organ is reached (机构职能), its leading group: 《条例》 Art. 20 (2). */
export function institutionsPage(view: InstitutionsView): PortalPage {
  const { organ, profile, language } = view;
  const t = columnWords(language);
  const title = t('institutions.title', { organ: organ.name });
  const [functions, leaders] = [linesOf(profile.functions), linesOf(profile.leaders)];
  return {
    title,
    current: 'organs',
    crumbs: [
      { label: organWords(language)('organs.title'), href: '/organs' },
      { label: organ.name, href: `/organs/${organ.code}` },
      { label: t('column.institutions') },
    ],
    data: { '@type': 'GovernmentOrganization', name: organ.name },
    body: (
      <OrganColumn organ={organ} place="institutions" language={language}>
        <h1>{title}</h1>
        <section aria-labelledby="functions">
          <h2 id="functions">{t('institutions.functions')}</h2>
          {functions.length === 0 ? <p>{t('institutions.functions.none')}</p> : <Lines lines={functions} />}
        </section>
        {leaders.length > 0 && (
          <section aria-labelledby="leaders">
            <h2 id="leaders">{t('institutions.leaders')}</h2>
            <Lines lines={leaders} />
          </section>
        )}
        <Departments view={view} />
        <LeadingGroup view={view} />
        <Contact view={view} />
        <section aria-labelledby="records">
          <h2 id="records">{t('institutions.records')}</h2>
          <p>
            <a href={`/organs/${organ.code}/info/organ`}>{t('institutions.records.link')}</a>
          </p>
          <p className="note">{t('institutions.basis')}</p>
        </section>
      </OrganColumn>
    ),
  };
}
