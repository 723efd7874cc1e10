import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view';
import { chipsIn, type Chip } from './chips.ts';

function tipOf(chip: Chip): Tooltip {
  return {
    pos: chip.from,
    end: chip.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'chip-tip';
      dom.textContent = chip.told;
      return { dom };
    },
  };
}

/** The chip the cursor stands behind, or that is selected alone. */
function chipAt(state: EditorState, { from, to }: { readonly from: number; readonly to: number }): Chip | undefined {
  return chipsIn(state).find((chip) => chip.to === to && (from === to || from === chip.from));
}

/** Which figure a chip is: under the pointer, and where the cursor comes to stand behind it, there read out too. */
export const chipTips: Extension = [
  hoverTooltip((view, at) => {
    const chip = chipsIn(view.state).find(({ from, to }) => from <= at && at <= to);
    return chip ? tipOf(chip) : null;
  }),
  showTooltip.compute(['doc', 'selection'], (state) => {
    const chip = chipAt(state, state.selection.main);
    return chip ? tipOf(chip) : null;
  }),
  EditorState.transactionExtender.of(({ docChanged, selection, startState }) => {
    const chip = docChanged || !selection ? undefined : chipAt(startState, selection.main);
    return chip ? { effects: EditorView.announce.of(chip.told) } : null;
  }),
];
