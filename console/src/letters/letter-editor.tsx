import { Alert, App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useEditLetter, useLetter, type LetterView } from '../api/letters.ts';
import { words } from '../messages/index.ts';
import { describeFailure } from '../shell/describe-failure.ts';
import { FailureView, LoadingView } from '../shell/states.tsx';
import { useUnsavedChanges } from '../shell/unsaved-changes.ts';
import { bodyOf, draftOf, type LetterDraft } from './letter-draft.ts';
import { LetterFields } from './letter-fields.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import './letters.css';

const t = words.cases.letters;

interface LetterEditorProps {
  readonly id: string;
  /** Set while the editor stands: saves what was changed before the step that issues it. */
  readonly saveRef?: { current: (() => Promise<boolean>) | null };
}

/** A drafted letter, to be filled in; an issued or erased one only to be read. */
export function LetterEditor({ id, saveRef }: LetterEditorProps) {
  const query = useLetter(id);
  if (query.isPending) return <LoadingView />;
  if (query.isError) return <FailureView error={query.error} retry={() => void query.refetch()} />;
  if (query.data.state === 'issued' || query.data.text === null) return <LetterSheet letter={query.data} />;
  return <DraftEditor letter={query.data} {...(saveRef && { saveRef })} />;
}

function DraftEditor({ letter, saveRef }: { readonly letter: LetterView } & Omit<LetterEditorProps, 'id'>) {
  const { message } = App.useApp();
  const edit = useEditLetter(letter.id);
  const [draft, setDraft] = useState<LetterDraft>(() => draftOf(letter));
  const [dirty, setDirty] = useState(false);
  const [version, setVersion] = useState(letter.version);
  useUnsavedChanges(dirty);
  // Changed elsewhere, as by the link for an opinion: the editor follows, and never over what is not saved.
  if (version !== letter.version) {
    setVersion(letter.version);
    if (!dirty) setDraft(draftOf(letter));
  }

  const save = async (): Promise<boolean> => {
    if (!dirty) return true;
    const saved = await edit
      .mutateAsync(bodyOf(draft, letter.version))
      // The refusal is shown below the letter, where what was written still stands.
      .catch(() => null);
    if (!saved) return false;
    setDraft(draftOf(saved));
    setDirty(false);
    return true;
  };
  useEffect(() => {
    if (!saveRef) return undefined;
    saveRef.current = save;
    return () => {
      saveRef.current = null;
    };
  });

  return (
    <div className="letter-editor">
      <LetterFields
        draft={draft}
        change={(next) => {
          setDraft(next);
          setDirty(true);
        }}
      />
      {edit.isError && (
        <Alert role="alert" type="error" showIcon title={t.saveFailed} description={describeFailure(edit.error)} />
      )}
      <Button
        disabled={!dirty}
        loading={edit.isPending}
        onClick={() => void save().then((saved) => saved && void message.success(t.saved))}
      >
        {t.save}
      </Button>
    </div>
  );
}
