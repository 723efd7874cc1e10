import { Alert, Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSaveSection, type ReportDraft } from '../api/reports.ts';
import { words } from '../messages/index.ts';
import { useMay } from '../session/session-context.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { useUnsavedChanges } from '../shell/unsaved-changes.ts';
import { WritingField } from './editor/writing-field.tsx';
import { sectionPlace } from './place-of.ts';
import { SectionRemarks } from './workflow/remarks-panel.tsx';

interface SectionEditorProps {
  readonly draft: ReportDraft;
  readonly section: number;
  readonly heading: string;
  readonly children?: ReactNode;
}

/** Saved by itself this long after the last key, at once on leaving the field or by the button. */
const AUTOSAVE_MILLISECONDS = 2500;

/** One section of the report: its heading, its text, its table. */
export function SectionEditor({ draft, section, heading, children }: SectionEditorProps) {
  const stored = draft.sections[String(section)] ?? '';
  const [text, setText] = useState(stored);
  const base = useRef(stored);
  const save = useSaveSection(draft.year);
  const mayWrite = useMay('report.write') && draft.editable;
  // The server keeps no blanks around a text.
  const dirty = text.trim() !== stored.trim();
  useUnsavedChanges(dirty);

  // What another desk saved shows here as long as nothing is being typed over it.
  useEffect(() => {
    setText((current) => (current === base.current ? stored : current));
    base.current = stored;
  }, [stored]);

  const { mutate, isPending } = save;
  const saveNow = (): void => {
    if (dirty && !isPending) mutate({ section, text });
  };
  useEffect(() => {
    if (!dirty || isPending || save.isError) return undefined;
    const timer = setTimeout(() => mutate({ section, text }), AUTOSAVE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [dirty, isPending, save.isError, mutate, section, text]);

  const findings = draft.findings.filter((finding) => finding.section === section && finding.cell === undefined);
  const id = sectionPlace(section);
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{heading}</h2>
        <SaveState dirty={dirty} saving={isPending} saved={save.isSuccess} save={saveNow} />
      </div>
      {save.isError && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={describeFailure(save.error)}
          action={<Button onClick={() => mutate({ section, text })}>{words.common.retry}</Button>}
          className="block-gap"
        />
      )}
      <SectionRemarks draft={draft} section={section} />
      <WritingField
        draft={draft}
        section={section}
        id={id}
        labelledBy={`${id}-title`}
        invalid={findings.some((finding) => finding.severity === 'error')}
        value={text}
        change={(written) => {
          setText(written);
          if (save.isError) save.reset();
        }}
        leave={saveNow}
        readOnly={!mayWrite}
        placeholder={words.reports.placeholder[section]}
      />
      {children}
    </section>
  );
}

interface SaveStateProps {
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly saved: boolean;
  readonly save: () => void;
}

function SaveState({ dirty, saving, saved, save }: SaveStateProps) {
  const said = saving ? words.common.saving : dirty ? words.common.unsaved : saved ? words.common.saved : '';
  return (
    <div className="save-state">
      <span role="status" className="secondary">
        {said}
      </span>
      {dirty && (
        <Button size="small" onClick={save} loading={saving}>
          {words.common.save}
        </Button>
      )}
    </div>
  );
}
