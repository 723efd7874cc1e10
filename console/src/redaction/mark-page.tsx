import { Button, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { fill } from '../messages/fill.ts';
import { useMay } from '../session/session-context.ts';
import { LeaveGuard } from '../shell/leave-guard.tsx';
import { PageHead } from '../shell/page-head.tsx';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { useUnsavedChanges } from '../shell/unsaved-changes.ts';
import { useMaterialPages, type AreaView, type MaterialPagesView } from './api.ts';
import { AreaList } from './area-list.tsx';
import { AsItIsPanel } from './as-it-is-panel.tsx';
import { FoundList } from './found-list.tsx';
import { groundOptions, USUAL_GROUND } from './grounds.ts';
import { LineList } from './line-list.tsx';
import { MakePanel } from './make-panel.tsx';
import { isCovered } from './mark-areas.ts';
import { texts } from './messages.ts';
import { PageSheet } from './page-sheet.tsx';
import { ReadMaterial } from './read-material.tsx';
import './redaction.css';
import { useMarks, type Marks } from './use-marks.ts';

/** 标记遮盖: marks what is withheld of a material, page by page; who reviews reads it. */
export function MarkPage() {
  const { id = '', fileId = '' } = useParams();
  const query = useMaterialPages(id, fileId);
  const marks = useMay('application.reply');
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  if (!marks) return <ReadMaterial id={id} fileId={fileId} material={query.data} />;
  return <Marking key={fileId} id={id} fileId={fileId} material={query.data} />;
}

interface Made {
  readonly of: Marks['areas'];
  readonly withheld: readonly AreaView[];
}

interface MarkingProps {
  readonly id: string;
  readonly fileId: string;
  readonly material: MaterialPagesView;
}

function Marking({ id, fileId, material: { name, pages, found } }: MarkingProps) {
  const [ground, setGround] = useState(USUAL_GROUND);
  const [drawing, setDrawing] = useState(true);
  const [preview, setPreview] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const marks = useMarks(ground);
  // A copy is of the marks it was made with: what is marked afterwards is not in it.
  const current = made?.of === marks.areas ? made : null;
  useUnsavedChanges(marks.areas.length > 0 && current === null);
  const open = found.filter(({ areas }) => !isCovered(marks.areas, areas)).flatMap(({ areas }) => areas);
  return (
    <>
      <LeaveGuard />
      <PageHead
        title={fill(texts.markTitle, { name })}
        above={<Link to={`/applications/${id}/materials`}>{texts.toMaterials}</Link>}
        extra={
          <>
            <Toggle label={texts.draw} checked={drawing} onChange={setDrawing} />
            <Toggle label={texts.preview} checked={preview} onChange={setPreview} />
          </>
        }
      />
      <p className="secondary">{texts.drawHint}</p>
      <div className="marking">
        <div className="marking-pages">
          {pages.map((page) => (
            <PageSheet
              key={page.page}
              id={id}
              fileId={fileId}
              page={page}
              marks={marks}
              found={preview ? [] : open.filter((area) => area.page === page.page)}
              withheld={current?.withheld.filter((area) => area.page === page.page) ?? []}
              drawing={drawing}
              preview={preview}
            />
          ))}
        </div>
        <div className="marking-side">
          <MakePanel
            id={id}
            fileId={fileId}
            marks={marks}
            onMade={(withheld) => setMade({ of: marks.areas, withheld })}
          />
          <AsItIsPanel id={id} fileId={fileId} material={{ name, pages, found }} marked={marks.areas.length > 0} />
          <section className="panel" aria-labelledby="found-title">
            <h2 id="found-title">{texts.found}</h2>
            <FoundList found={found} marks={marks} />
          </section>
          <section className="panel" aria-labelledby="areas-title">
            <h2 id="areas-title">{texts.areas}</h2>
            <label className="area-choice">
              <span>{texts.newGround}</span>
              <Select options={groundOptions} value={ground} onChange={setGround} aria-label={texts.newGround} />
            </label>
            <AreaList marks={marks} pages={pages} />
            <AddArea pages={pages.length} onAdd={(page) => marks.add([{ page, ...NEW_AREA }], 'ask')} />
          </section>
          <section className="panel" aria-labelledby="lines-title">
            <h2 id="lines-title">{texts.lines}</h2>
            <LineList pages={pages} marks={marks} />
          </section>
        </div>
      </div>
    </>
  );
}

const NEW_AREA = { x: 72, y: 72, width: 144, height: 18 };

interface ToggleProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Toggle({ label, checked, onChange }: ToggleProps) {
  return (
    <label className="toggle">
      <Switch size="small" checked={checked} onChange={onChange} aria-label={label} />
      <span>{label}</span>
    </label>
  );
}

/** An area by figures alone: it comes up near the top of the page and is moved from there. */
function AddArea({ pages, onAdd }: { readonly pages: number; readonly onAdd: (page: number) => void }) {
  const [page, setPage] = useState(1);
  return (
    <div className="add-area">
      <label>
        <span>{texts.addPage}</span>{' '}
        <InputNumber size="small" min={1} max={pages} value={page} onChange={(value) => setPage(value ?? 1)} />
      </label>
      <Button size="small" onClick={() => onAdd(page)}>
        {texts.add}
      </Button>
    </div>
  );
}
