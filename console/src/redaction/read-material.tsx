import { fill } from '../messages/fill.ts';
import { PageHead } from '../shell/page-head.tsx';
import { Link } from 'react-router';
import { pagePicture, type AreaView, type MaterialPagesView, type PageView } from './api.ts';
import { FoundItem } from './found-list.tsx';
import { texts } from './messages.ts';
import { styleOf } from './page-sheet.tsx';

interface ReadMaterialProps {
  readonly id: string;
  readonly fileId: string;
  readonly material: MaterialPagesView;
}

/** 查阅材料: for who reviews a reply: the original as it is, and what looks like personal data in it. Nothing is made here. */
export function ReadMaterial({ id, fileId, material: { name, pages, found } }: ReadMaterialProps) {
  const areas = found.flatMap((hit) => hit.areas);
  return (
    <>
      <PageHead
        title={fill(texts.readTitle, { name })}
        above={<Link to={`/applications/${id}/materials`}>{texts.toMaterials}</Link>}
      />
      <p className="secondary">{texts.readHint}</p>
      <div className="marking">
        <div className="marking-pages">
          {pages.map((page) => (
            <ReadPage key={page.page} picture={pagePicture(id, fileId, page.page)} page={page} found={areas} />
          ))}
        </div>
        <div className="marking-side">
          <section className="panel" aria-labelledby="found-title">
            <h2 id="found-title">{texts.found}</h2>
            {found.length === 0 && <p className="secondary">{texts.foundNone}</p>}
            <ul className="found-list">
              {found.map((hit, index) => (
                <li key={index}>
                  <FoundItem hit={hit} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

interface ReadPageProps {
  readonly picture: string;
  readonly page: PageView;
  readonly found: readonly AreaView[];
}

function ReadPage({ picture, page, found }: ReadPageProps) {
  const name = fill(texts.page, { page: page.page });
  return (
    <figure className="sheet">
      <figcaption>{name}</figcaption>
      <div className="sheet-paper" style={{ aspectRatio: `${page.width} / ${page.height}` }}>
        <img src={picture} alt={name} loading="lazy" draggable={false} />
        <div className="sheet-marks">
          {found
            .filter((area) => area.page === page.page)
            .map((area, index) => (
              <span key={index} className="sheet-found" style={styleOf(area, page)} aria-hidden="true" />
            ))}
        </div>
      </div>
    </figure>
  );
}
