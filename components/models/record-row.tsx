import { moneyWords } from '../../lib/roundtable/money-words.ts'
import type { ModelRecord } from '../../lib/store/model-record.ts'
import { listAddress } from '../explore/list-query.ts'
import { modelsText } from '../text/models.ts'
import { MakerMark } from '../ui/maker-mark.tsx'
import { RecordCell } from './record-cell.tsx'

const text = modelsText

export function RecordRow({ record }: { record: ModelRecord }) {
  const { columns, number } = text
  const { latency, exchanges, abstentions } = record
  return (
    <tr>
      <th scope="row">
        <span className="flex items-center gap-2.5">
          <MakerMark maker={record.maker} />
          <span className="min-w-0">
            <a
              className="link"
              href={listAddress('/debates', { model: record.model })}
              title={text.explore(record.name)}
            >
              <bdi>{record.name}</bdi>
            </a>
            <bdi className="record-note">{record.maker}</bdi>
          </span>
        </span>
      </th>
      <RecordCell count name={columns.debates}>
        {number(record.debates)}
      </RecordCell>
      <RecordCell
        count
        name={columns.votes}
        note={abstentions > 0 ? text.abstentions(number(abstentions)) : undefined}
      >
        {number(record.votes)}
      </RecordCell>
      <RecordCell
        name={columns.changes}
        note={exchanges > 0 ? text.ofExchanges(number(exchanges)) : undefined}
      >
        {exchanges > 0 ? number(record.changes) : text.never}
      </RecordCell>
      <RecordCell count name={columns.refusals}>
        {number(record.refusals)}
      </RecordCell>
      <RecordCell count name={columns.failures}>
        {number(record.failures)}
      </RecordCell>
      <RecordCell name={columns.latency} note={latency ? text.p95(latency.p95) : undefined}>
        {latency ? text.seconds(latency.median) : text.never}
      </RecordCell>
      <CostCell record={record} />
    </tr>
  )
}

function CostCell({ record: { costUsd, estimated, debates } }: { record: ModelRecord }) {
  if (costUsd === null)
    return (
      <RecordCell name={text.columns.cost} note={text.unpriced}>
        {text.never}
      </RecordCell>
    )
  const note = estimated ? text.estimated : text.perDebate(moneyWords(costUsd / debates))
  return (
    <RecordCell name={text.columns.cost} note={note}>
      {moneyWords(costUsd)}
    </RecordCell>
  )
}
