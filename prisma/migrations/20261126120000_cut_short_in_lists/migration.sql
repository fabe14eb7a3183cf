-- Until now lists showed a verdict for a debate that was cancelled in its first round, where its page shows none.
UPDATE "debates" SET "label" = NULL, "line" = NULL
WHERE "status" = 'cancelled' AND json_array_length("document"->'rounds') <= 1
  AND (json_array_length("document"->'rounds') = 0
    OR ("document"#>'{rounds,0,turns}')::jsonb @> '[{"error": {"code": "cancelled"}}]');
